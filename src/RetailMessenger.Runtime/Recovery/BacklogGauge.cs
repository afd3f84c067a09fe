using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Runtime.Recovery;

/// <summary>How far behind the shop is, measured once a moment: shown as metrics, and the door's reason to turn messages away.</summary>
internal sealed partial class BacklogGauge(
    IConversationLog log, TimeProvider time, IOptions<RuntimeOptions> options, ILogger<BacklogGauge> logger) : BackgroundService
{
    private Backlog _backlog;

    public bool IsFull => _backlog.Unanswered > options.Value.MostUnanswered;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        Observe();
        using var timer = new PeriodicTimer(options.Value.ScheduleEvery, time);
        do
        {
            try
            {
                _backlog = await log.MeasureBacklogAsync(stoppingToken);
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
            "retailmessenger.conversations.unanswered", () => _backlog.Unanswered, description: "Conversations with an unanswered message");
        meter.CreateObservableGauge(
            "retailmessenger.conversations.undelivered", () => _backlog.Undelivered, description: "Conversations with an undelivered reply");
        meter.CreateObservableGauge("retailmessenger.unanswered.age", OldestAge, "s", "Age of the oldest unanswered message");
    }

    private double OldestAge() => _backlog.OldestUnanswered is { } oldest ? Math.Max(0, (time.GetUtcNow() - oldest).TotalSeconds) : 0;

    [LoggerMessage(LogLevel.Error, "Measuring the backlog failed; it is tried again")]
    private partial void LogFailed(Exception exception);
}
