using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Runtime.Conversations;

namespace RetailMessenger.Runtime.Delivery;

/// <summary>Delivers in order: one reply at a time, repeated with back-off, until the network takes it or it has failed for good.</summary>
internal sealed partial class DeliveryGrain(
    IConversationLog log, ChannelDirectory channels, Pace pace, IOptions<RuntimeOptions> options, ILogger<DeliveryGrain> logger)
    : Grain, IDeliveryGrain
{
    private const int Page = 20;

    // Networks fetch a film from its address for 75 seconds before they answer.
    private static readonly TimeSpan LongestSend = TimeSpan.FromMinutes(2);

    // What a network asks for beyond this is no wait but a refusal.
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    private bool _working;
    private bool _more;

    public Task WakeAsync()
    {
        _more = true;
        return _working ? Task.CompletedTask : WorkAsync();
    }

    private async Task WorkAsync()
    {
        _working = true;
        try
        {
            while (_more)
            {
                _more = false;
                await DeliverAllAsync(ConversationKey.Parse(this.GetPrimaryKeyString()));
            }
        }
        catch (OperationCanceledException) when (pace.Stopping.IsCancellationRequested)
        {
            // It stays undelivered in the log, for the next start.
        }
#pragma warning disable CA1031 // the caller is not waiting: what failed here (the store) stays undelivered in the log, and the sweeper comes back to it
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LogLeftBehind(exception);
        }
        finally
        {
            _working = false;
        }
    }

    private async Task DeliverAllAsync(ConversationKey key)
    {
        while (await log.FindAsync(key, CancellationToken.None) is { } conversation)
        {
            var replies = await log.ReadAsync(key, conversation.DeliveredThrough, Direction.Out, Page, CancellationToken.None);
            if (replies.Count == 0)
                return;

            foreach (var reply in replies)
            {
                await DeliverAsync(reply, conversation);
                conversation = conversation with { FailedDeliveries = 0 };
            }
        }
    }

    private async Task DeliverAsync(LogEntry reply, ConversationSnapshot conversation)
    {
        for (var failed = conversation.FailedDeliveries; ;)
        {
            var result = await SendAsync(reply, conversation);
            RuntimeMetrics.CountDelivery(reply.Conversation.Channel, result);
            switch (result)
            {
                case SendResult.Sent sent:
                    await MarkAsync(reply, new Core.Conversations.Delivery.Sent(sent.NetworkId));
                    return;
                case SendResult.Refused refused:
                    await GiveUpAsync(reply, refused.Reason);
                    return;
                case SendResult.TryAgain again when ++failed >= options.Value.DeliveryAttempts:
                    await GiveUpAsync(reply, $"Gave up after {failed} attempts: {again.Reason}");
                    return;
                case SendResult.TryAgain again:
                    await log.RecordFailedDeliveryAsync(reply.Conversation, CancellationToken.None);
                    LogTryAgain(reply.Conversation.Channel, failed, again.Reason);
                    await pace.WaitAsync(WaitOf(again, failed));
                    break;
            }
        }
    }

    private async Task<SendResult> SendAsync(LogEntry reply, ConversationSnapshot conversation)
    {
        if (channels.Find(reply.Conversation) is not { } channel)
            return new SendResult.TryAgain($"The channel {reply.Conversation.Channel} is not configured.");

        try
        {
            using var limit = new CancellationTokenSource(LongestSend, pace.Time);
            return await channel.SendAsync(reply, conversation, limit.Token).WaitAsync(limit.Token);
        }
        catch (HttpRequestException exception)
        {
            return new SendResult.TryAgain(exception.Message);
        }
        catch (TaskCanceledException)
        {
            return new SendResult.TryAgain("The network did not answer in time.");
        }
#pragma warning disable CA1031 // a reply that a channel cannot handle must not stop those behind it for ever: it is counted, and given up at last
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LogChannelFailed(reply.Conversation.Channel, Fault.Of(exception));
            return new SendResult.TryAgain($"The channel failed, {exception.GetType().Name}.");
        }
    }

    private TimeSpan WaitOf(SendResult.TryAgain again, int failed) => again.RetryAfter is { } asked
        ? TimeSpan.FromTicks(Math.Clamp(asked.Ticks, 0, LongestWait.Ticks))
        : Backoff.Next(failed, options.Value, Random.Shared.NextDouble());

    private async Task GiveUpAsync(LogEntry reply, string reason)
    {
        LogGaveUp(reply.Conversation.Channel, reason);
        await MarkAsync(reply, new Core.Conversations.Delivery.Failed(reason));
    }

    private Task MarkAsync(LogEntry reply, Core.Conversations.Delivery outcome) =>
        log.MarkDeliveredAsync(reply.Conversation, reply.Sequence, outcome, CancellationToken.None);

    [LoggerMessage(LogLevel.Error, "Replies were left undelivered; the sweeper will come back to them")]
    private partial void LogLeftBehind(Exception exception);

    [LoggerMessage(LogLevel.Error, "The channel {Channel} failed at a reply. {Fault}")]
    private partial void LogChannelFailed(string channel, string fault);

    [LoggerMessage(LogLevel.Warning, "A reply on {Channel} was not taken, attempt {Attempt}: {Reason}")]
    private partial void LogTryAgain(string channel, int attempt, string reason);

    [LoggerMessage(LogLevel.Error, "A reply on {Channel} failed for good: {Reason}")]
    private partial void LogGaveUp(string channel, string reason);
}
