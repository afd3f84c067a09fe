namespace RetailMessenger.Core.Conversations;

/// <summary>The erasures that customers asked for, which outlive a restored backup: a journal outside the database has them too.</summary>
public interface IErasures
{
    /// <summary>
    /// Brings the journal and the store together: erasures that the store does not know, since a backup took it back behind them, are done again, and
    /// those that the journal misses are written to it. Done at each start; doing it again changes nothing.
    /// </summary>
    /// <returns>What was done again.</returns>
    Task<RepeatedErasures> RepeatAsync(CancellationToken cancellationToken);
}
