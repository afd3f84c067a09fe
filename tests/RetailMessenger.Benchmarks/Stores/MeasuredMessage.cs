using System.Globalization;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Benchmarks.Stores;

/// <summary>What is stored of a message, as large as what a signed Messenger webhook brings.</summary>
internal static class MeasuredMessage
{
    private const string Words = "Where is my order 12345? It should have come on Monday.";
    private const string Page = "1067280970047460";

    private static readonly DateTimeOffset SentAt = DateTimeOffset.FromUnixTimeMilliseconds(1764230400000);

    /// <summary>A message of one of the stored conversations; each number is another message.</summary>
    public static IncomingActivity Make(ConversationKey conversation, long number)
    {
        var activity = new Activity
        {
            Type = ActivityTypes.Message,
            LocalTimestamp = SentAt,
            ChannelId = conversation.Channel,
            From = new ChannelAccount { Id = conversation.Id, Role = RoleTypes.User },
            Conversation = new ConversationAccount { Id = conversation.Id },
            Recipient = new ChannelAccount { Id = Page, Role = RoleTypes.Bot },
            Text = Words,
            ChannelData = new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["sender"] = new Dictionary<string, string>(StringComparer.Ordinal) { ["id"] = conversation.Id },
                ["recipient"] = new Dictionary<string, string>(StringComparer.Ordinal) { ["id"] = Page },
                ["timestamp"] = SentAt.ToUnixTimeMilliseconds(),
                ["message"] = new Dictionary<string, string>(StringComparer.Ordinal) { ["mid"] = string.Create(CultureInfo.InvariantCulture, $"m_{number}"), ["text"] = Words },
            },
        };
        return new IncomingActivity(conversation, activity) { MessageId = string.Create(CultureInfo.InvariantCulture, $"m:m_{number}"), Begins = false };
    }
}
