using System.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Runtime.Conversations;

namespace RetailMessenger.Runtime.Recovery;

/// <summary>How far behind the shop is, measured once a moment: shown as metrics, and the door's reason to turn messages away.</summary>
internal sealed partial class BacklogGauge(
    IConversationLog log, ChannelDirectory channels, TimeProvider time, IOptions<RuntimeOptions> options, ILogger<BacklogGauge> logger) : BackgroundService
{
    private IReadOnlyList<Backlog> _backlogs = [];

    public bool IsFull { get; private set; }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        Observe();
        using var timer = new PeriodicTimer(options.Value.ScheduleEvery, time);
        do
        {
            try
            {
                _backlogs = await log.MeasureBacklogAsync(stoppingToken);
                IsFull = _backlogs.Sum(backlog => backlog.Unanswered) > options.Value.MostUnanswered;
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                LogFailed(exception);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private void Observe()
    {
        var meter = RuntimeMetrics.Meter;
        meter.CreateObservableGauge(
            "retailmessenger.conversations.unanswered", () => Each(backlog => backlog.Unanswered), description: "Conversations with an unanswered message, by channel");
        meter.CreateObservableGauge(
            "retailmessenger.conversations.undelivered", () => Each(backlog => backlog.Undelivered), description: "Conversations with an undelivered reply, by channel");
        meter.CreateObservableGauge("retailmessenger.unanswered.age", () => Each(AgeOf), "s", "Age of the oldest unanswered message, by channel");
    }

    // A channel that is not behind says so, rather than nothing.
    private IEnumerable<Measurement<T>> Each<T>(Func<Backlog, T> value)
        where T : struct
    {
        var backlogs = _backlogs.ToDictionary(backlog => backlog.Channel, StringComparer.Ordinal);
        return channels.Names.Union(backlogs.Keys).Select(channel =>
            new Measurement<T>(value(backlogs.GetValueOrDefault(channel)), new KeyValuePair<string, object?>("channel", channel)));
    }

    private double AgeOf(Backlog backlog) => backlog.OldestUnanswered is { } oldest ? Math.Max(0, (time.GetUtcNow() - oldest).TotalSeconds) : 0;

    [LoggerMessage(LogLevel.Error, "Measuring the backlog failed; it is tried again")]
    private partial void LogFailed(Exception exception);
}
