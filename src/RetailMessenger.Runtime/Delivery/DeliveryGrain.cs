using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Runtime.Conversations;

namespace RetailMessenger.Runtime.Delivery;

/// <summary>Delivers in order: one reply at a time, repeated with back-off, until the network takes it or it has failed for good.</summary>
[GrainType("delivery")]
internal sealed partial class DeliveryGrain(
    IConversationLog log, NetworkSender network, Pace pace, IOptions<RuntimeOptions> options, ILogger<DeliveryGrain> logger)
    : Grain, IDeliveryGrain
{
    private const int Page = 20;

    // What a network asks for beyond this is no wait but a refusal.
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    private DeliveryRight _right = null!;
    private Taken? _taken;
    private bool _working;
    private bool _more;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _right = network.RightTo(ConversationKey.Parse(this.GetPrimaryKeyString()));
        return Task.CompletedTask;
    }

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
                await DeliverAllAsync();
            }
        }
        catch (DeliveryRightLostException)
        {
            // Another server delivers; should it fail, the sweeper comes back.
        }
        catch (OperationCanceledException) when (pace.Stopping.IsCancellationRequested)
        {
            await HandOverAsync();
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

    // It stays undelivered in the log, for another node or the next start.
    private async Task HandOverAsync()
    {
        try
        {
            await _right.GiveBackAsync();
        }
        catch (StoreFailedException exception)
        {
            LogLeftBehind(exception);
        }
    }

    private async Task DeliverAllAsync()
    {
        var replies = 0;
        do
        {
            var conversation = await _right.TakeAsync();
            var page = await log.ReadAsync(conversation.Key, conversation.DeliveredThrough, Direction.Out, Page, CancellationToken.None);
            foreach (var reply in page)
                await DeliverAsync(reply, ReferenceEquals(reply, page[0]) ? conversation : null);
            replies = page.Count;
        }
        while (replies == Page);
    }

    private async Task DeliverAsync(LogEntry reply, ConversationSnapshot? known)
    {
        var parts = network.PartsOf(reply);
        List<string> ids = [];
        for (var failed = 0; (known ?? await FindWaitingAsync(reply)) is { } conversation; known = null)
        {
            pace.Stopping.ThrowIfCancellationRequested();
            var next = conversation.DeliveredParts;
            if (next >= parts.Count)
            {
                await PassPartAsync(reply, ids, isLast: true);
                return;
            }

            failed = Math.Max(failed, conversation.FailedDeliveries);
            var result = _taken?.Of(reply, next) ?? await network.SendAsync(parts[next], conversation, _right);
            switch (result)
            {
                case SendResult.Sent sent:
                    _taken = new Taken(reply.Sequence, next, sent);
                    if (sent.NetworkId is { } id)
                        ids.Add(id);
                    await PassPartAsync(reply, ids, isLast: next == parts.Count - 1);
                    failed = 0;
                    break;
                case SendResult.Refused refused:
                    await GiveUpAsync(reply, refused.Reason);
                    return;
                case SendResult.Unreachable unreachable:
                    await log.SetStandingAsync(reply.Conversation, unreachable.Standing, CancellationToken.None);
                    await GiveUpAsync(reply, unreachable.Reason);
                    return;
                case SendResult.TryAgain again when ++failed >= options.Value.DeliveryAttempts:
                    await GiveUpAsync(reply, $"Gave up after {failed} attempts: {again.Reason}");
                    return;
                case SendResult.TryAgain again:
                    await log.RecordFailedDeliveryAsync(reply.Conversation, CancellationToken.None);
                    LogTryAgain(again.NeedsShop ? LogLevel.Error : LogLevel.Warning, reply.Conversation.Channel, failed, again.Reason);
                    await pace.WaitAsync(WaitOf(again, failed));
                    break;
            }
        }
    }

    // Looked at again before each attempt: meanwhile the customer may have opted out, or their data may have been erased.
    private async Task<ConversationSnapshot?> FindWaitingAsync(LogEntry reply) =>
        await log.FindAsync(reply.Conversation, CancellationToken.None) is { } conversation && conversation.DeliveredThrough < reply.Sequence ? conversation : null;

    private Task PassPartAsync(LogEntry reply, List<string> ids, bool isLast) => isLast
        ? MarkAsync(reply, new Core.Conversations.Delivery.Sent(ids.Count > 0 ? string.Join(' ', ids) : null))
        : log.RecordDeliveredPartAsync(reply.Conversation, CancellationToken.None);

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

    /// <summary>What the network took last. While it cannot be marked as sent, as the store is away, this actor knows, and does not send it again.</summary>
    private sealed record Taken(long Sequence, int Part, SendResult.Sent Result)
    {
        public SendResult.Sent? Of(LogEntry reply, int part) => reply.Sequence == Sequence && part == Part ? Result : null;
    }

    [LoggerMessage(LogLevel.Error, "Replies were left undelivered; the sweeper will come back to them")]
    private partial void LogLeftBehind(Exception exception);

    [LoggerMessage("A reply on {Channel} was not taken, attempt {Attempt}: {Reason}")]
    private partial void LogTryAgain(LogLevel level, string channel, int attempt, string reason);

    [LoggerMessage(LogLevel.Error, "A reply on {Channel} failed for good: {Reason}")]
    private partial void LogGaveUp(string channel, string reason);
}
