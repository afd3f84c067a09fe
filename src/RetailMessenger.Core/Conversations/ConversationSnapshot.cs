namespace RetailMessenger.Core.Conversations;

/// <summary>The row beside a conversation's log, as it was at one moment.</summary>
public sealed record ConversationSnapshot
{
    /// <summary>Which conversation.</summary>
    public required ConversationKey Key { get; init; }

    /// <summary>Grows by one with each commit of a turn, and never comes again, also where the conversation is erased and begun anew.</summary>
    public required long Version { get; init; }

    /// <summary>The conversation's state documents by storage key, as one JSON object; null before the first turn.</summary>
    public string? State { get; init; }

    /// <summary>The customer's entries up to this number are answered.</summary>
    public required long AnsweredThrough { get; init; }

    /// <summary>The shop's entries up to this number are delivered, or have failed for good.</summary>
    public required long DeliveredThrough { get; init; }

    /// <summary>The number of the newest entry.</summary>
    public required long LastSequence { get; init; }

    /// <summary>How many attempts at the entry after <see cref="AnsweredThrough"/> have failed in a row, over parked turns too.</summary>
    public int FailedTurns { get; init; }

    /// <summary>How many attempts to deliver the entry after <see cref="DeliveredThrough"/> have failed.</summary>
    public int FailedDeliveries { get; init; }

    /// <summary>How many messages of the entry after <see cref="DeliveredThrough"/> the network has taken, when it is sent as several.</summary>
    public int DeliveredParts { get; init; }

    /// <summary>Whether the customer may be written to.</summary>
    public Standing Standing { get; init; }

    /// <summary>When the customer last did something; null when never.</summary>
    public DateTimeOffset? LastHeard { get; init; }

    /// <summary>Until when somebody outside this product speaks to the customer; a moment that has passed when nobody does.</summary>
    public DateTimeOffset HeldUntil { get; init; }

    /// <summary>How to write to this conversation unasked: the last <see cref="BotFramework.Schema.ConversationReference"/>, as JSON.</summary>
    public required string Reference { get; init; }
}
