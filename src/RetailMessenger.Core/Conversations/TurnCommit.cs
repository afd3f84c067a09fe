using RetailMessenger.Core.Measures;

namespace RetailMessenger.Core.Conversations;

/// <summary>Everything that one turn decided, written in one transaction or not at all.</summary>
public sealed record TurnCommit
{
    /// <summary>Which conversation.</summary>
    public required ConversationKey Conversation { get; init; }

    /// <summary>The version that the turn began with; another one in the store refuses the whole commit.</summary>
    public required long ExpectedVersion { get; init; }

    /// <summary>The customer's entries up to this number are answered by it.</summary>
    public required long AnsweredThrough { get; init; }

    /// <summary>The new state; null leaves the old one.</summary>
    public string? State { get; init; }

    /// <summary>Documents outside the conversation (what is remembered of the customer).</summary>
    public IReadOnlyList<DocumentWrite> Documents { get; init; } = [];

    /// <summary>What is said, in order.</summary>
    public IReadOnlyList<Reply> Replies { get; init; } = [];

    /// <summary>Whether the channel's client fetches replies itself, so that this commit is the delivery.</summary>
    public bool Pulled { get; init; }

    /// <summary>What happened, for analytics.</summary>
    public IReadOnlyList<Measure> Measures { get; init; } = [];

    /// <summary>Tickets opened for staff.</summary>
    public IReadOnlyList<Ticket> Tickets { get; init; } = [];

    /// <summary>Messages to be appended later.</summary>
    public IReadOnlyList<ScheduledActivity> Scheduled { get; init; } = [];

    /// <summary>Set when the turn was given up: why, for staff.</summary>
    public string? ParkedBecause { get; init; }

    /// <summary>The first of the entries that were given up, when they were several; null when it was one.</summary>
    public long? ParkedFrom { get; init; }

    /// <summary>Whether everything known of the customer goes with this commit; only <see cref="Replies"/> remain.</summary>
    public bool EraseCustomer { get; init; }
}
