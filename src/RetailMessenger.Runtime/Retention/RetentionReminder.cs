using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace RetailMessenger.Runtime.Retention;

/// <summary>Has one node of the cluster remove old things from time to time.</summary>
internal sealed partial class RetentionReminder(IGrainFactory grains, RetentionRun run, TimeProvider time, ILogger<RetentionReminder> logger) : BackgroundService
{
    private static readonly TimeSpan AskAgain = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        run.WarnOfStrangeChannels();
        while (!await TryKeepAsync(stoppingToken))
            await Task.Delay(AskAgain, time, stoppingToken);
    }

    private async Task<bool> TryKeepAsync(CancellationToken stoppingToken)
    {
        try
        {
            await grains.GetGrain<IRetentionGrain>(0).KeepAsync();
            return true;
        }
#pragma warning disable CA1031 // whatever it was, it is asked again
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogNotKept(Fault.Of(exception));
            return false;
        }
    }

    [LoggerMessage(LogLevel.Warning, "Nobody can be asked yet to remove what is too old; it is tried again. {Fault}")]
    private partial void LogNotKept(string fault);
}
