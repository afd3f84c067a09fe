using System.Diagnostics.Metrics;
using RetailMessenger.Core.Measures;

namespace RetailMessenger.Core.Conversations;

/// <summary>One way through the store that removes all that is too old, batch by batch. It may be stopped, and run again, at any time and anywhere.</summary>
public sealed class RetentionPass(IRetention store, RetentionRules rules, TimeProvider time)
{
    private static readonly Meter Meter = new(Telemetry.Name);

    private static readonly Counter<long> Removed =
        Meter.CreateCounter<long>("retailmessenger.retention.removed", description: "Rows removed because they were older than they are kept, by kind");

    /// <summary>Removes, with a pause after each batch in which others have the store to themselves.</summary>
    /// <param name="progress">Told of each batch's own part; null for nobody.</param>
    /// <param name="cancellationToken">Stops after the batch that runs.</param>
    /// <returns>How much went.</returns>
    public Task<RemovedData> RunAsync(Action<RemovedData>? progress, CancellationToken cancellationToken) => WalkAsync(
        store.RemoveAsync,
        removed =>
        {
            Count(removed);
            progress?.Invoke(removed);
        },
        cancellationToken);

    /// <summary>Says how much would go, and removes nothing.</summary>
    public Task<RemovedData> CountAsync(CancellationToken cancellationToken) => WalkAsync(store.CountAsync, _ => { }, cancellationToken);

    private async Task<RemovedData> WalkAsync(
        Func<RetentionLimits, string?, CancellationToken, Task<RetentionBatch>> step, Action<RemovedData> done, CancellationToken cancellationToken)
    {
        var limits = rules.LimitsAt(time.GetUtcNow());
        var all = RemovedData.None;
        if (limits.Latest is null)
            return all;

        for (string? after = null; ;)
        {
            var batch = await step(limits, after, cancellationToken);
            done(batch.Removed);
            all = all.Add(batch.Removed);
            if (batch.Next is null)
                return all;

            after = batch.Next;
            if (rules.Pause > TimeSpan.Zero)
                await Task.Delay(rules.Pause, time, cancellationToken);
        }
    }

    private static void Count(RemovedData removed)
    {
        Add("conversation", removed.Conversations);
        Add("message", removed.Messages);
        Add("attachment", removed.Attachments);
        Add("other", removed.Others);

        static void Add(string kind, long count)
        {
            if (count > 0)
                Removed.Add(count, new KeyValuePair<string, object?>("kind", kind));
        }
    }
}
