namespace RetailMessenger.Core.Conversations;

/// <summary>What became of an activity at the door.</summary>
public abstract record Receipt
{
    private Receipt()
    {
    }

    /// <summary>Stored durably; it will be answered, whatever happens to this machine's process.</summary>
    /// <param name="Entry">The new entry.</param>
    public sealed record Stored(LogEntry Entry) : Receipt;

    /// <summary>The same message was stored before.</summary>
    /// <param name="ActivityId">The id that it was given then.</param>
    public sealed record Duplicate(string ActivityId) : Receipt;

    /// <summary>There is no such conversation, and this activity may not begin one.</summary>
    public sealed record UnknownConversation : Receipt;

    /// <summary>The queues are full: nothing was stored, the network should try again.</summary>
    /// <param name="RetryAfter">When trying again makes sense.</param>
    public sealed record Busy(TimeSpan RetryAfter) : Receipt;
}
