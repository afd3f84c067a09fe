using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Storage;

/// <summary>Repeats erasures after a restore, at each start before anything is answered.</summary>
internal sealed partial class ErasureRepeat(IErasureRecords records, ErasureJournal journal, ILogger<ErasureRepeat>? logger = null) : IErasures, IHostedService
{
    // Commands have no log.
    private readonly ILogger _logger = logger ?? NullLogger<ErasureRepeat>.Instance;

    public Task StartAsync(CancellationToken cancellationToken) => RepeatAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task<RepeatedErasures> RepeatAsync(CancellationToken cancellationToken)
    {
        var (written, unreadable) = await journal.ReadAsync(cancellationToken);
        var known = (await records.FindSinceAsync(DateTimeOffset.UnixEpoch, cancellationToken)).ToDictionary(mark => mark.Hash, StringComparer.Ordinal);
        var keys = await records.FindKeysAsync(cancellationToken);
        var unknown = written.Values.Where(mark => IsNews(mark, known)).ToLookup(mark => keys.Contains(Forgotten.KeyOf(mark.Hash)));
        unreadable += unknown[false].Count();

        var erased = unknown[true].Any() ? await records.RepeatAsync([.. unknown[true]], cancellationToken) : 0;
        await journal.TryOpenAsync();
        await journal.TryAppendAsync([.. known.Values.Where(mark => IsNews(mark, written))]);

        var outcome = new RepeatedErasures(unknown[true].Count(), erased, unreadable);
        if (outcome.Unknown > 0)
            LogRepeated(outcome.Unknown, outcome.Conversations);
        if (unreadable > 0)
            LogUnreadable(unreadable, journal.File);
        return outcome;
    }

    private static bool IsNews(ErasureMark mark, Dictionary<string, ErasureMark> known) =>
        !known.TryGetValue(mark.Hash, out var other) || other.Time < mark.Time;

    [LoggerMessage(LogLevel.Warning, "The journal has {Count} erasures that the database did not know, as after a restore; {Conversations} conversations were erased again")]
    private partial void LogRepeated(int count, int conversations);

    [LoggerMessage(
        LogLevel.Warning,
        "{Count} erasures in {Journal} cannot be read, or were made in another database; should a backup of that one be restored, its key is needed too: data restore takes it over, or says how")]
    private partial void LogUnreadable(int count, string journal);
}
