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
            $"{incoming.Conversation.Channel}/users/{incoming.Activity.From?.Id}",
            incoming.Begins ? SchemaJson.Write(incoming.Activity.GetConversationReference()) : "",
            incoming.MessageId,
            ActivityBody.Of(incoming.Activity),
            incoming.Begins,
            Effects.Of(incoming));
    }

    /// <summary>The id of the activity at its place in the log.</summary>
    public string ActivityIdAt(long sequence) => $"{Key.Id}|{sequence:D7}";

    /// <summary>What it changes in how the customer may be written to; null leaves it.</summary>
    internal readonly record struct Effects(bool ByCustomer, long? HappenedAt, int? Standing, long? HeldUntil)
    {
        public static Effects Of(IncomingActivity incoming) => new(
            incoming.ByCustomer, incoming.HappenedAt?.ToUnixTimeMilliseconds(), (int?)incoming.Standing, incoming.HeldUntil?.ToUnixTimeMilliseconds());
    }
}
