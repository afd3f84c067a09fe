using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace RetailMessenger.Runtime.Conversations;

/// <summary>Waits and limits, which end when the process is asked to stop: what was not finished then stays in the log.</summary>
internal sealed class Pace(TimeProvider time, IHostApplicationLifetime lifetime, IOptions<RuntimeOptions> options)
{
    public TimeProvider Time => time;

    /// <summary>Ends when the process is asked to stop.</summary>
    public CancellationToken Stopping => lifetime.ApplicationStopping;

    /// <summary>Waits.</summary>
    /// <exception cref="OperationCanceledException">The process stops.</exception>
    public Task WaitAsync(TimeSpan delay) => delay == TimeSpan.Zero ? Task.CompletedTask : Task.Delay(delay, time, Stopping);

    /// <summary>
    /// Runs something for a turn's time at most, or for the drain time when the process stops meanwhile. What does not heed its cancellation is left
    /// to itself.
    /// </summary>
    public async Task LimitAsync(Func<CancellationToken, Task> turn)
    {
        using var limit = new CancellationTokenSource(options.Value.TurnTimeLimit, time);
        using var shorten = Stopping.Register(() => limit.CancelAfter(options.Value.DrainTime));
        await turn(limit.Token).WaitAsync(limit.Token);
    }
}
