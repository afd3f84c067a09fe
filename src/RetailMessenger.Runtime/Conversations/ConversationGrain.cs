using System.Diagnostics;
using Microsoft.Extensions.Logging;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Runtime.Turns;

namespace RetailMessenger.Runtime.Conversations;

/// <summary>
/// Answers one conversation: turns strictly in log order, one at a time. Calls interleave only to note that there is work;
/// whichever call finds nobody working does it.
/// </summary>
internal sealed partial class ConversationGrain(
    IConversationLog log, TurnRunner turns, Announcer announcer, Retries retries, ILogger<ConversationGrain> logger) : Grain, IConversationGrain
{
    private ConversationKey _key;
    private Unanswered _unanswered = null!;
    private ConversationSnapshot? _snapshot;
    private WakeUp? _newest;
    private bool _working;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _key = ConversationKey.Parse(this.GetPrimaryKeyString());
        _unanswered = new Unanswered(log, _key);
        return Task.CompletedTask;
    }

    public Task WakeAsync(WakeUp wakeUp)
    {
        _unanswered.Add(wakeUp.Entry, _snapshot?.AnsweredThrough ?? wakeUp.Entry.PreviousIn);
        _newest = wakeUp;
        return _working ? Task.CompletedTask : WorkAsync();
    }

    public Task RecoverAsync()
    {
        _unanswered.Doubt();
        return _working ? Task.CompletedTask : WorkAsync();
    }

    private async Task WorkAsync()
    {
        _working = true;
        try
        {
            while (await NextQuestionAsync() is { Count: > 0 } question)
                await AnswerAsync(question);
        }
        catch (OperationCanceledException) when (retries.Pace.Stopping.IsCancellationRequested)
        {
            // It stays unanswered in the log, for the next start.
        }
#pragma warning disable CA1031 // the caller is not waiting: what failed here (the store) stays unanswered in the log, and the sweeper comes back to it
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LogLeftBehind(exception, _key.Channel);
            _snapshot = null;
            _unanswered.Doubt();
        }
        finally
        {
            _working = false;
        }
    }

    private async Task<IReadOnlyList<LogEntry>> NextQuestionAsync()
    {
        if (_snapshot is null)
        {
            _snapshot = await log.FindAsync(_key, CancellationToken.None);
            if (_snapshot is null)
                return [];
        }

        var waiting = await _unanswered.LookAsync(_snapshot.AnsweredThrough, CancellationToken.None);
        var quiet = turns.QuietTimeOf(_key);
        if (waiting.Count == 0 || quiet == TimeSpan.Zero)
            return waiting.Count == 0 ? waiting : [waiting[0]];

        await Burst.SettleAsync(() => waiting.Count, quiet, retries.Pace);
        return Burst.First(waiting);
    }

    private async Task AnswerAsync(IReadOnlyList<LogEntry> question)
    {
        using var trace = RuntimeMetrics.StartTurn(_key.Channel, question[^1], _newest);
        var started = Stopwatch.GetTimestamp();
        var outcome = await turns.RunAsync(_snapshot!, question);
        if (outcome.Commit is { } decided)
            await CommitAsync(decided);
        else
            await RetryOrParkAsync(question, outcome.Failure!);
        RuntimeMetrics.CountTurn(_key.Channel, outcome.Commit is null ? "failed" : "answered", Stopwatch.GetElapsedTime(started));
    }

    private async Task RetryOrParkAsync(IReadOnlyList<LogEntry> question, Exception failure)
    {
        retries.Pace.Stopping.ThrowIfCancellationRequested();
        await log.RecordFailedTurnAsync(_key, CancellationToken.None);
        var failed = _snapshot!.FailedTurns + 1;
        _snapshot = _snapshot with { FailedTurns = failed };
        LogFailedTurn(failure, _key.Channel, failed);
        if (retries.IsUsedUp(failed))
            await CommitAsync(await turns.ParkAsync(_snapshot, question, failure, retries.IsUsedUpAgain(failed)));
        else
            await retries.WaitAsync(failed);
    }

    private async Task CommitAsync(TurnCommit commit)
    {
        try
        {
            var replies = await log.CommitAsync(commit, CancellationToken.None);
            _snapshot = _snapshot! with
            {
                Version = _snapshot.Version + 1,
                State = commit.EraseCustomer ? commit.State : commit.State ?? _snapshot.State,
                AnsweredThrough = commit.AnsweredThrough,
                FailedTurns = commit.ParkedBecause is null ? 0 : _snapshot.FailedTurns,
            };
            await announcer.SaidAsync(_key, replies, commit.Pulled);
        }
        catch (StaleConversationException)
        {
            // Another actor answered meanwhile, or the customer's data changed elsewhere: look again and decide again.
            LogStale(_key.Channel);
            _snapshot = null;
            _unanswered.Doubt();
        }
    }

    [LoggerMessage(LogLevel.Error, "A conversation on {Channel} was left behind; the sweeper will come back to it")]
    private partial void LogLeftBehind(Exception exception, string channel);

    [LoggerMessage(LogLevel.Error, "A turn on {Channel} failed; failed attempts in a row: {Attempts}")]
    private partial void LogFailedTurn(Exception exception, string channel, int attempts);

    [LoggerMessage(LogLevel.Information, "A turn on {Channel} was decided on a state that had changed; it is decided again")]
    private partial void LogStale(string channel);
}
