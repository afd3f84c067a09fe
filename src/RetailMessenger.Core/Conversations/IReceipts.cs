using RetailMessenger.Core.Measures;

namespace RetailMessenger.Core.Conversations;

/// <summary>What networks tell of messages that they took, and what those cost. It becomes measures, never a customer's message.</summary>
public interface IReceipts
{
    /// <summary>
    /// Records a receipt. One that says no more than is known changes nothing, so that repeated and overtaken ones do no harm; each step forward is
    /// a measure (<c>message.sent</c>, <c>message.delivered</c>, <c>message.read</c>, <c>message.failed</c>, with the reason as its subject).
    /// </summary>
    /// <returns>Whether it said something new.</returns>
    /// <exception cref="StoreBusyException">The queue of writes is full.</exception>
    Task<bool> RecordAsync(DeliveryReceipt receipt, CancellationToken cancellationToken);

    /// <summary>The receipt of a message; null when none has come.</summary>
    Task<DeliveryReceipt?> FindAsync(ConversationKey conversation, string networkId, CancellationToken cancellationToken);

    /// <summary>Records what happened outside of turns.</summary>
    Task RecordAsync(IReadOnlyCollection<Measure> measures, CancellationToken cancellationToken);
}
