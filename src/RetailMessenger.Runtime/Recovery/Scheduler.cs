using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Runtime.Recovery;

/// <summary>Appends scheduled messages when they are due. Appending twice is harmless: their ids are known to the log.</summary>
internal sealed partial class Scheduler(
    ISchedule schedule, IConversations conversations, ScheduleAlarm alarm, TimeProvider time, ILogger<Scheduler> logger) : BackgroundService
{
    private const int Page = 200;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            try
            {
                foreach (var due in await schedule.FindDueAsync(time.GetUtcNow(), Page, stoppingToken))
                    await TryAppendAsync(due, stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                LogFailed(exception);
            }

            await alarm.WaitAsync(stoppingToken);
        }
    }

    // One that cannot be appended must not hold up those behind it.
    private async Task TryAppendAsync(ScheduledActivity due, CancellationToken cancellationToken)
    {
        try
        {
            await AppendAsync(due, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogFailed(exception);
        }
    }

    private async Task AppendAsync(ScheduledActivity due, CancellationToken cancellationToken)
    {
        var activity = ActivityBody.Read(due.ActivityBody);
        if (due.Direction == Direction.Out)
        {
            activity.Id = $"{due.Conversation.Id}|{due.Id}";
            await conversations.SayAsync(due.Conversation, activity, cancellationToken);
        }
        else
        {
            var incoming = new IncomingActivity(due.Conversation, activity) { MessageId = due.Id, Begins = false, ByCustomer = false };
            if (await conversations.ReceiveAsync(incoming, cancellationToken) is Receipt.Busy)
                return;
        }

        await schedule.RemoveAsync(due.Id, cancellationToken);
    }

    [LoggerMessage(LogLevel.Error, "Appending scheduled messages failed; it is tried again")]
    private partial void LogFailed(Exception exception);
}
