using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Runtime.Conversations;

namespace RetailMessenger.Runtime.Recovery;

/// <summary>
/// Finds conversations whose cursor is behind their log and wakes their actors: all of them at start and when another node has gone, stragglers from then on.
/// </summary>
internal sealed partial class Sweeper(
    IConversationLog log, Actors actors, TimeProvider time, IOptions<RuntimeOptions> options, ILogger<Sweeper> logger) : BackgroundService
{
    private const int Page = 500;

    private readonly SemaphoreSlim _hurry = new(0, 1);
    private int _unansweredSeen;
    private int _undeliveredSeen;

    /// <summary>Has all conversations that are behind looked at now, even those that seem to be worked on: their actors were on a node that has gone.</summary>
    public void Hurry()
    {
        try
        {
            _hurry.Release();
        }
        catch (SemaphoreFullException)
        {
            // It hurries already.
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var grace = TimeSpan.Zero;
        while (!stoppingToken.IsCancellationRequested)
        {
            var pause = options.Value.SweepEvery;
            try
            {
                if (await SweepAsync(time.GetUtcNow() - grace, stoppingToken))
                    pause = TimeSpan.FromSeconds(1);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                LogFailed(exception);
            }

            // What is younger is being answered right now.
            grace = await WaitAsync(pause, stoppingToken) ? TimeSpan.Zero : options.Value.SweepEvery;
        }
    }

    /// <returns>Whether it was cut short.</returns>
    private async Task<bool> WaitAsync(TimeSpan pause, CancellationToken stoppingToken)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        var hurry = _hurry.WaitAsync(over.Token);
        await Task.WhenAny(hurry, Task.Delay(pause, time, over.Token));
        await over.CancelAsync();
        stoppingToken.ThrowIfCancellationRequested();
        return hurry.IsCompletedSuccessfully;
    }

    private async Task<bool> SweepAsync(DateTimeOffset storedUntil, CancellationToken cancellationToken)
    {
        var unanswered = await log.FindUnansweredAsync(storedUntil, _unansweredSeen, Page, cancellationToken);
        foreach (var key in unanswered)
            await actors.Answering(key).RecoverAsync();

        var undelivered = await log.FindUndeliveredAsync(storedUntil, _undeliveredSeen, Page, cancellationToken);
        foreach (var key in undelivered)
            await actors.Delivering(key).WakeAsync();

        if (unanswered.Count + undelivered.Count > 0)
            LogSwept(unanswered.Count, undelivered.Count);

        // A full page means that more wait behind it, and those in it may stay there for long: their network may be down.
        _unansweredSeen = unanswered.Count < Page ? 0 : _unansweredSeen + Page;
        _undeliveredSeen = undelivered.Count < Page ? 0 : _undeliveredSeen + Page;
        return _unansweredSeen + _undeliveredSeen > 0;
    }

    [LoggerMessage(LogLevel.Information, "Left behind and taken up again: {Unanswered} unanswered and {Undelivered} undelivered conversations")]
    private partial void LogSwept(int unanswered, int undelivered);

    [LoggerMessage(LogLevel.Error, "Looking for conversations that were left behind failed; it is tried again")]
    private partial void LogFailed(Exception exception);
}
