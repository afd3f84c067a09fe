using RetailMessenger.BotFramework.Schema;

namespace RetailMessenger.Core.Conversations;

/// <summary>What a channel read from its network and wants stored.</summary>
/// <param name="Conversation">Where it belongs.</param>
/// <param name="Activity">The activity; its <c>id</c> and <c>timestamp</c> are given by the log.</param>
public sealed record IncomingActivity(ConversationKey Conversation, Activity Activity)
{
    /// <summary>The network's id of the message, unique in the conversation: a second one with the same id is not stored. Null where the network gives none.</summary>
    public string? MessageId { get; init; }

    /// <summary>Whether an unknown conversation is begun by this activity (networks with ids of their own) or is an error (web chat, where the server gives the ids).</summary>
    public bool Begins { get; init; } = true;
}
