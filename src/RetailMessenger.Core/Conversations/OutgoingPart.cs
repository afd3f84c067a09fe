using RetailMessenger.BotFramework.Schema;

namespace RetailMessenger.Core.Conversations;

/// <summary>One message for a network: a reply, or a part of one that the network cannot show at once.</summary>
/// <param name="Reply">The reply that it is of.</param>
/// <param name="Index">Which part, from 0.</param>
/// <param name="Activity">What to send; fits the channel's <see cref="ChannelProfile.Display"/>.</param>
public sealed record OutgoingPart(LogEntry Reply, int Index, Activity Activity)
{
    /// <summary>Unique for each part in the conversation, and the same when it is sent again.</summary>
    public string Id => $"{Reply.ActivityId}#{Index}";
}
