using System.Globalization;
using RetailMessenger.BotFramework.Schema;

namespace RetailMessenger.Core.Conversations;

/// <summary>Decides, just before a message leaves, whether the customer may be written to. Pure.</summary>
public static class SendGate
{
    /// <summary>Why the message must not leave, in words for staff; null when it may.</summary>
    public static string? Refuse(ConversationSnapshot conversation, ChannelProfile profile, Activity message, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        ArgumentNullException.ThrowIfNull(profile);
        var byStaff = message.IsByStaff();
        return conversation.Standing switch
        {
            Standing.OptedOut => "The customer has opted out of messages on this channel.",
            Standing.Unreachable => "The network says that the customer cannot be reached here.",
            _ when !byStaff && conversation.HeldUntil > now => "Somebody at another desk has the conversation.",
            _ => profile.Window is { } window ? RefuseByWindow(window, conversation.LastHeard, byStaff, now) : null,
        };
    }

    private static string? RefuseByWindow(MessagingWindow window, DateTimeOffset? lastHeard, bool byStaff, DateTimeOffset now)
    {
        var length = byStaff ? window.Staff : window.Bot;
        return lastHeard is { } heard && now - heard <= length
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"The network lets {(byStaff ? "staff" : "the bot")} write for {length.TotalHours:0} hours after the customer's last message, which are over.");
    }
}
