using Microsoft.Extensions.Logging;
using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Runtime.Retention;

/// <summary>Removes what is too old, and tells the log.</summary>
internal sealed partial class RetentionRun(RetentionPass pass, RetentionRules rules, IEnumerable<IChannel> channels, ILogger<RetentionRun> logger)
{
    public void WarnOfStrangeChannels()
    {
        foreach (var strange in rules.Channels.Keys.Except(channels.Select(channel => channel.Name), StringComparer.OrdinalIgnoreCase))
            LogStrange(strange);
    }

    public async Task TryAsync(CancellationToken cancellationToken)
    {
        try
        {
            var removed = await pass.RunAsync(null, cancellationToken);
            if (removed.Rows > 0)
                LogRemoved(removed);
        }
#pragma warning disable CA1031 // whatever it was, it is said, and the next time tries again
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
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
