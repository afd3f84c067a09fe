using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Storage;

/// <summary>Runs the retention pass from time to time, where one server has the database to itself.</summary>
internal sealed partial class RetentionTimer(
    RetentionPass pass, IOptions<StorageOptions> options, IEnumerable<IChannel> channels, TimeProvider time, ILogger<RetentionTimer> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var retention = options.Value.Retention;
        foreach (var strange in retention.Channels.Keys.Except(channels.Select(channel => channel.Name), StringComparer.OrdinalIgnoreCase))
            LogStrange(strange);

        using var timer = new PeriodicTimer(retention.Every, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            await TryRunAsync(stoppingToken);
    }

    private async Task TryRunAsync(CancellationToken cancellationToken)
    {
        try
        {
            var removed = await pass.RunAsync(null, cancellationToken);
            if (removed.Rows > 0)
                LogRemoved(removed);
        }
        catch (StoreFailedException exception)
        {
            LogFailed(exception);
        }
    }

    [LoggerMessage(LogLevel.Information, "Older than it is kept, and removed: {Removed}")]
    private partial void LogRemoved(RemovedData removed);

    [LoggerMessage(LogLevel.Error, "Removing what is too old failed; it is tried again")]
    private partial void LogFailed(Exception exception);

    [LoggerMessage(LogLevel.Warning, "Storage:Retention:Channels has an age for {Channel}, which is none of the channels that are set up")]
    private partial void LogStrange(string channel);
}
