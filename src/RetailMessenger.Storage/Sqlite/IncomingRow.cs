using RetailMessenger.BotFramework.Schema;
using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Storage.Sqlite;

/// <summary>What an incoming activity writes, made before it takes its place in the queue.</summary>
internal sealed record IncomingRow(ConversationKey Key, string Conversation, string Customer, string Reference, string? MessageId, string Body, bool Begins)
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
            incoming.Begins);
    }
}
