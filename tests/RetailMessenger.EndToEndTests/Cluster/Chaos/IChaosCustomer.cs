using RetailMessenger.Core.Conversations;

namespace RetailMessenger.EndToEndTests.Cluster.Chaos;

/// <summary>Somebody who says something, waits for the answer, and says the next thing, whatever happens to the shop.</summary>
internal interface IChaosCustomer
{
    /// <summary>The conversation; known after the first message.</summary>
    ConversationKey Conversation { get; }

    /// <summary>The ids of what the shop acknowledged, in order: of activities, or of the network's messages.</summary>
    IReadOnlyList<string> Acknowledged { get; }

    /// <summary>Says one thing and waits for its answer.</summary>
    Task TalkOnceAsync(CancellationToken cancellationToken);

    /// <summary>Whether an entry of the log is the one that was acknowledged under an id.</summary>
    bool IsEntryOf(LogEntry entry, string acknowledged);
}
