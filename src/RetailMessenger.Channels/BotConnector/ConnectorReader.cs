using System.Text.Json;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.Channels.BotConnector.Inbound;
using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Channels.BotConnector;

/// <summary>Makes of a posted activity what the log keeps.</summary>
internal sealed class ConnectorReader(IEnumerable<IChannel> channels)
{
    private const string CallerProperty = "retailMessengerCaller";
    private const string AzurePrefix = "azure-";

    private readonly HashSet<string> _direct = channels.Select(channel => channel.Name).ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether the bot is to hear it; what is only a sign of life is accepted and dropped.</summary>
    public static bool IsHeard(Activity activity) => activity.Type is not (ActivityTypes.Typing or ActivityTypes.Trace);

    /// <summary>What stands for the same channel in Azure.</summary>
    public static string ToAzure(string channelId) => channelId.StartsWith(AzurePrefix, StringComparison.Ordinal) ? channelId[AzurePrefix.Length..] : channelId;

    /// <summary>Who posted in a conversation before; null for nobody who was verified.</summary>
    public static string? CallerIn(ConversationReference reference) =>
        reference.Conversation?.Properties.TryGetValue(CallerProperty, out var caller) == true && caller.ValueKind == JsonValueKind.String ? caller.GetString() : null;

    /// <summary>A conversation as its network knows it.</summary>
    public static ConversationAccount Plain(ConversationAccount conversation)
    {
        var plain = SchemaJson.Read<ConversationAccount>(SchemaJson.Write(conversation));
        plain.Properties.Remove(CallerProperty);
        return plain;
    }

    public IncomingActivity Read(Activity activity, Caller caller)
    {
        // A network that this product also reaches by itself has other conversations there.
        if (_direct.Contains(activity.ChannelId!))
            activity.ChannelId = AzurePrefix + activity.ChannelId;

        // Who posts is never what the activity says of itself.
        activity.CallerId = caller.CallerId;
        activity.Conversation!.Properties.Remove(CallerProperty);
        if (caller.CallerId is { } id && caller.IsTrusted)
            activity.Conversation.Properties[CallerProperty] = JsonSerializer.SerializeToElement(id);
        return new IncomingActivity(new ConversationKey(activity.ChannelId!, activity.Conversation.Id!), activity)
        {
            MessageId = activity.Id is { Length: > 0 } known ? $"m:{known}" : null,
            ByCustomer = activity.Type is ActivityTypes.Message or ActivityTypes.Invoke or ActivityTypes.MessageReaction or ActivityTypes.Event,
        };
    }
}
