namespace RetailMessenger.Core.Conversations;

/// <summary>
/// The durable log of every conversation and the row beside it. Each method that writes returns only when what it wrote survives a loss of power.
/// Writes of the same moment share a transaction; one that is refused fails alone.
/// </summary>
public interface IConversationLog
{
    /// <summary>Stores what a customer sent, unless its message id is known.</summary>
    /// <exception cref="StoreBusyException">The queue of writes is full.</exception>
    Task<Receipt> AppendAsync(IncomingActivity incoming, CancellationToken cancellationToken);

    /// <summary>Stores what the shop says unasked. Saying the same activity id again changes nothing and returns the stored entry.</summary>
    /// <returns>The entry; null when the conversation is unknown.</returns>
    Task<LogEntry?> SayAsync(ConversationKey conversation, Reply reply, bool pulled, CancellationToken cancellationToken);

    /// <summary>Writes a turn's outcome.</summary>
    /// <returns>The replies as entries, in order.</returns>
    /// <exception cref="StaleConversationException">The conversation, or a document of <see cref="TurnCommit.Documents"/>, has another version.</exception>
    Task<IReadOnlyList<LogEntry>> CommitAsync(TurnCommit commit, CancellationToken cancellationToken);

    /// <summary>Counts one more failed attempt at a turn.</summary>
    Task RecordFailedTurnAsync(ConversationKey conversation, CancellationToken cancellationToken);

    /// <summary>The row; null when the conversation is unknown.</summary>
    Task<ConversationSnapshot?> FindAsync(ConversationKey conversation, CancellationToken cancellationToken);

    /// <summary>Entries after a number, in order.</summary>
    /// <param name="conversation">Which conversation; an unknown one has no entries.</param>
    /// <param name="after">The number after which to begin; 0 for all.</param>
    /// <param name="direction">Only this direction; null for both.</param>
    /// <param name="limit">At most so many.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    Task<IReadOnlyList<LogEntry>> ReadAsync(ConversationKey conversation, long after, Direction? direction, int limit, CancellationToken cancellationToken);

    /// <summary>The newest entries of both directions, in order.</summary>
    Task<IReadOnlyList<LogEntry>> ReadLastAsync(ConversationKey conversation, int limit, CancellationToken cancellationToken);

    /// <summary>
    /// Takes or renews the right to hand a conversation's replies to its network, so that of several servers one does. Who does not renew it in time
    /// loses it to the next that asks; when all is delivered it ends.
    /// </summary>
    /// <param name="conversation">Which conversation.</param>
    /// <param name="claimant">Who asks: a name of one start of one server.</param>
    /// <param name="duration">For how long, by the store's clock; nothing gives it back.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Null when another one has it, or the conversation is unknown.</returns>
    Task<DeliveryClaim?> ClaimDeliveryAsync(ConversationKey conversation, string claimant, TimeSpan duration, CancellationToken cancellationToken);

    /// <summary>Records that a reply was sent or has failed for good; the delivery cursor moves past it. Doing it again changes nothing.</summary>
    Task MarkDeliveredAsync(ConversationKey conversation, long sequence, Delivery outcome, CancellationToken cancellationToken);

    /// <summary>Counts one more message of a reply that is sent as several as taken by the network; the failed attempts begin anew.</summary>
    Task RecordDeliveredPartAsync(ConversationKey conversation, CancellationToken cancellationToken);

    /// <summary>Records what a network says of its customer.</summary>
    Task SetStandingAsync(ConversationKey conversation, Standing standing, CancellationToken cancellationToken);

    /// <summary>Counts one more failed attempt at a delivery that will be repeated.</summary>
    Task RecordFailedDeliveryAsync(ConversationKey conversation, CancellationToken cancellationToken);

    /// <summary>Conversations with a customer's entry that was stored up to a moment and is unanswered, oldest first, without the first <paramref name="skip"/>.</summary>
    Task<IReadOnlyList<ConversationKey>> FindUnansweredAsync(DateTimeOffset storedUntil, int skip, int limit, CancellationToken cancellationToken);

    /// <summary>Conversations with a reply that was stored up to a moment and is undelivered, oldest first, without the first <paramref name="skip"/>.</summary>
    Task<IReadOnlyList<ConversationKey>> FindUndeliveredAsync(DateTimeOffset storedUntil, int skip, int limit, CancellationToken cancellationToken);

    /// <summary>How far behind each channel is now; channels in which all is answered and delivered are left out.</summary>
    Task<IReadOnlyList<Backlog>> MeasureBacklogAsync(CancellationToken cancellationToken);

    /// <summary>State documents outside conversations, by storage key; those that do not exist are left out.</summary>
    Task<IReadOnlyDictionary<string, StoredDocument>> ReadDocumentsAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken);
}
