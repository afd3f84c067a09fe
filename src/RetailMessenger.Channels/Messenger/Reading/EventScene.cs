using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Channels.Messenger.Reading;

/// <summary>One event with what surrounds it.</summary>
/// <param name="Event">The event as it came.</param>
/// <param name="Address">Between whom.</param>
/// <param name="Time">When, by Meta's clock.</param>
/// <param name="IsStandby">Whether another app has the conversation at that moment.</param>
internal sealed record EventScene(JsonElement Event, MessengerAddress Address, DateTimeOffset Time, bool IsStandby)
{
    /// <summary>An activity of the person.</summary>
    public Activity Activity(string type) => new()
    {
        Type = type,
        ChannelId = MessengerChannel.ChannelName,
        Conversation = new ConversationAccount { Id = Address.Key.Id },
        From = new ChannelAccount { Id = Address.Person, Role = RoleTypes.User },
        Recipient = new ChannelAccount { Id = Address.Page, Role = RoleTypes.Bot },
        LocalTimestamp = Time,
        ChannelData = Event.Clone(),
    };

    /// <summary>An event of the Bot Framework that carries a member of this event as its value.</summary>
    public Activity Named(string name, string? member = null)
    {
        var activity = Activity(ActivityTypes.Event);
        activity.Name = name;
        activity.Value = Event.At(member ?? name) is { ValueKind: not JsonValueKind.Undefined } value ? value.Clone() : Event.Clone();
        return activity;
    }

    /// <summary>What to store.</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="id">Meta's id of it; null where there is none and the event itself tells it from others.</param>
    public IncomingActivity Incoming(Activity activity, string? id = null) => new(Address.Key, activity)
    {
        MessageId = id is null ? $"e:{Hash()}" : $"m:{id}",
        HappenedAt = Time,
    };

    private string Hash() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Event.GetRawText())));
}
