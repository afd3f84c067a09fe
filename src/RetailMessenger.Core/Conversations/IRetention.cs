namespace RetailMessenger.Core.Conversations;

/// <summary>
/// Keeps the store small. A conversation in which nothing happened since its channel's limit vanishes wholly, and with the customer's last one what is
/// remembered of the customer; one in which something waits (a message for its answer or its delivery, a ticket for staff, a planned message) stays.
/// From a conversation that goes on go its old entries, files, receipts, measures and answered tickets, but nothing that waits; its numbering goes on.
/// That a customer opted out outlives the conversation, as a keyed hash.
/// </summary>
public interface IRetention
{
    /// <summary>Removes one small batch, a few hundred rows at most, in one short transaction.</summary>
    /// <param name="limits">What is too old.</param>
    /// <param name="after">Where the batch before ended; null to begin.</param>
    /// <param name="cancellationToken">Stops waiting for the store.</param>
    Task<RetentionBatch> RemoveAsync(RetentionLimits limits, string? after, CancellationToken cancellationToken);

    /// <summary>Counts what <see cref="RemoveAsync"/> would remove, in batches of its own.</summary>
    Task<RetentionBatch> CountAsync(RetentionLimits limits, string? after, CancellationToken cancellationToken);
}
