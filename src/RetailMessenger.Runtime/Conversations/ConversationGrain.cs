using System.Diagnostics;
using Microsoft.Extensions.Logging;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Runtime.Cluster;
using RetailMessenger.Runtime.Turns;

namespace RetailMessenger.Runtime.Conversations;

/// <summary>
/// Answers one conversation: turns strictly in log order, one at a time. Calls interleave only to note that there is work;
/// whichever call finds nobody working does it.
/// </summary>
[GrainType("conversation")]
internal sealed partial class ConversationGrain(
    IConversationLog log, TurnRunner turns, Announcer announcer, Retries retries, ILogger<ConversationGrain> logger) : Grain, IConversationGrain
{
    // So often in a row nobody changes a conversation behind its actor's back; it is then the turn's own doing.
    private const int MostStale = 10;

    private ConversationKey _key;
    private Unanswered _unanswered = null!;
    private ConversationSnapshot? _snapshot;
    private WakeUp? _newest;
    private FarWatchers? _followers;
    private bool _working;
    private int _stale;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _key = ConversationKey.Parse(this.GetPrimaryKeyString());
        _unanswered = new Unanswered(log, _key);
        return Task.CompletedTask;
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        _followers?.Clear();
        return Task.CompletedTask;
    }

    public Task<bool> FollowAsync(string node, IFollower follower) => Task.FromResult((_followers ??= announcer.FarWatchersOf(_key)).Add(node, follower));

    public Task LeaveAsync(string node)
    {
        _followers?.Remove(node);
        return Task.CompletedTask;
    }

    public Task SaidAsync(LogEntry[] entries, string node)
    {
        announcer.Relay(_key, entries, node);
        return Task.CompletedTask;
    }

    public Task WakeAsync(WakeUp wakeUp)
    {
        announcer.Relay(_key, [wakeUp.Entry], wakeUp.Node);
        _unanswered.Add(wakeUp.Entry, _snapshot?.AnsweredThrough ?? wakeUp.Entry.PreviousIn);
        _newest = wakeUp;
        return _working ? Task.CompletedTask : WorkAsync();
    }

    public Task RecoverAsync()
    {
        _unanswered.Doubt();
        if (_working)
            return Task.CompletedTask;

        // The customer's data may have been erased, and the conversation begun anew, behind the back of this actor.
        _snapshot = null;
        return WorkAsync();
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
        var failure = outcome.Commit is { } decided ? await TryCommitAsync(decided) : outcome.Failure;
        if (failure is not null)
            await RetryOrParkAsync(question, failure);
        RuntimeMetrics.CountTurn(_key.Channel, failure is null ? "answered" : "failed", Stopwatch.GetElapsedTime(started));
    }

    // What was decided may be what cannot be written: that is a failed turn. When nothing can be written, counting it fails too, and the sweeper comes back.
    private async Task<Exception?> TryCommitAsync(TurnCommit commit)
    {
        try
        {
            await CommitAsync(commit);
            return null;
        }
        catch (StaleConversationException stale) when (++_stale < MostStale)
        {
            // Another actor answered meanwhile, or the customer's data changed elsewhere: look again and decide again.
            LogStale(_key.Channel, stale.Message);
            _snapshot = null;
            _unanswered.Doubt();
            return null;
        }
#pragma warning disable CA1031 // whatever it was, it is counted
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return exception;
        }
    }

    private async Task RetryOrParkAsync(IReadOnlyList<LogEntry> question, Exception failure)
    {
        retries.Pace.Stopping.ThrowIfCancellationRequested();
        await log.RecordFailedTurnAsync(_key, CancellationToken.None);
        var failed = _snapshot!.FailedTurns + 1;
        _snapshot = _snapshot with { FailedTurns = failed };
        LogFailedTurn(_key.Channel, failed, Fault.Of(failure));
        if (retries.IsUsedUp(failed))
            await CommitAsync(await turns.ParkAsync(_snapshot, question, failure, retries.IsUsedUpAgain(failed)));
        else
            await retries.WaitAsync(failed);
    }

    private async Task CommitAsync(TurnCommit commit)
    {
        var replies = await log.CommitAsync(commit, CancellationToken.None);
        _stale = 0;
        _snapshot = _snapshot! with
        {
            Version = _snapshot.Version + 1,
            State = commit.EraseCustomer ? commit.State : commit.State ?? _snapshot.State,
            AnsweredThrough = commit.AnsweredThrough,
            FailedTurns = commit.ParkedBecause is null ? 0 : _snapshot.FailedTurns,
        };
        await announcer.CommittedAsync(commit, replies);
    }

    [LoggerMessage(LogLevel.Error, "A conversation on {Channel} was left behind; the sweeper will come back to it")]
    private partial void LogLeftBehind(Exception exception, string channel);

    [LoggerMessage(LogLevel.Error, "A turn on {Channel} failed; failed attempts in a row: {Attempts}. {Fault}")]
    private partial void LogFailedTurn(string channel, int attempts, string fault);

    [LoggerMessage(LogLevel.Information, "A turn on {Channel} was decided on a state that had changed; it is decided again: {Reason}")]
    private partial void LogStale(string channel, string reason);
}
