using RetailMessenger.BotFramework.Schema;

namespace RetailMessenger.Core.Conversations;

/// <summary>The door of the conversation engine: what channels and staff use to bring messages in and to follow what is said.</summary>
public interface IConversations
{
    /// <summary>Stores what a customer sent and sees to it that it is answered. Returning <see cref="Receipt.Stored"/> means durable.</summary>
    Task<Receipt> ReceiveAsync(IncomingActivity incoming, CancellationToken cancellationToken);

    /// <summary>Says something unasked to a stored conversation, through the same log as everything else.</summary>
    /// <param name="conversation">Which conversation.</param>
    /// <param name="activity">What to say. Its id, when set, makes saying it again harmless.</param>
    /// <param name="cancellationToken">Stops waiting; what was stored stays.</param>
    /// <returns>The entry; null when the conversation is unknown.</returns>
    /// <exception cref="StoreBusyException">The queue of writes is full.</exception>
    Task<LogEntry?> SayAsync(ConversationKey conversation, Activity activity, CancellationToken cancellationToken);

    /// <summary>Follows a conversation from now on, both directions. Signals may be lost, and then show as a gap in the entries' numbers: read the log.</summary>
    /// <returns>Dispose it to stop.</returns>
    IDisposable Watch(ConversationKey conversation, IConversationWatcher watcher);
}
