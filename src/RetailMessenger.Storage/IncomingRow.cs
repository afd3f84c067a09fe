using RetailMessenger.BotFramework.Schema;
using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Storage;

/// <summary>What an incoming activity writes, made before it takes its place in the queue.</summary>
internal sealed record IncomingRow(
    ConversationKey Key, string Conversation, string Customer, string Reference, string? MessageId, string Body, bool Begins, IncomingRow.Effects Changes)
{
    public static IncomingRow From(IncomingActivity incoming)
    {
        var conversation = incoming.Conversation.ToString();
        return new IncomingRow(
            incoming.Conversation,
            conversation,
            CustomerOf(incoming),
            incoming.Begins ? SchemaJson.Write(incoming.Activity.GetConversationReference()) : "",
            incoming.MessageId,
            ActivityBody.Of(incoming.Activity),
            incoming.Begins,
            Effects.Of(incoming));
    }

    /// <summary>The id of the activity at its place in the log.</summary>
    public string ActivityIdAt(long sequence) => $"{Key.Id}|{sequence:D7}";

    // Nobody is not one customer: each of their conversations is another one's.
    private static string CustomerOf(IncomingActivity incoming) => incoming.Activity.From?.Id is { Length: > 0 } id
        ? $"{incoming.Conversation.Channel}/users/{id}"
        : $"{incoming.Conversation.Channel}/conversations/{incoming.Conversation.Id}";

    /// <summary>What it changes in how the customer may be written to; null leaves it.</summary>
    internal readonly record struct Effects(bool ByCustomer, long? HappenedAt, int? Standing, long? HeldUntil)
    {
        public static Effects Of(IncomingActivity incoming) => new(
            incoming.ByCustomer, incoming.HappenedAt?.ToUnixTimeMilliseconds(), (int?)incoming.Standing, incoming.HeldUntil?.ToUnixTimeMilliseconds());
    }
}
