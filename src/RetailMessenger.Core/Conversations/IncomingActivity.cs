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

    /// <summary>Whether the customer did it, which opens the network's window for answers; not so for what others did, and for what is heard again.</summary>
    public bool ByCustomer { get; init; } = true;

    /// <summary>When the customer did it, by the network's clock; null for now.</summary>
    public DateTimeOffset? HappenedAt { get; init; }

    /// <summary>Set when by it the customer forbids or allows to be written to.</summary>
    public Standing? Standing { get; init; }

    /// <summary>
    /// Set when by it somebody outside this product takes the conversation, for whom the bot is silent until that moment, or gives it back (a moment
    /// that has passed).
    /// </summary>
    public DateTimeOffset? HeldUntil { get; init; }
}
