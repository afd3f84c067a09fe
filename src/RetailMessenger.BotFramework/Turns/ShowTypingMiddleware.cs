using RetailMessenger.BotFramework.Schema;

namespace RetailMessenger.BotFramework.Turns;

/// <summary>
/// Shows that the bot is at work while it answers a message: a typing signal after <c>delay</c> milliseconds, again every <c>period</c>
/// milliseconds, until the turn ends. The signals go past the send handlers and do not count as an answer.
/// </summary>
public class ShowTypingMiddleware : IMiddleware
{
    private readonly TimeSpan _delay;
    private readonly TimeSpan _period;
    private readonly TimeProvider _time;

    /// <summary>Signals after half a second, then every two seconds, unless said otherwise.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The delay is negative or the period is not positive.</exception>
    public ShowTypingMiddleware(int delay = 500, int period = 2000, TimeProvider? timeProvider = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(delay);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(period);
        _delay = TimeSpan.FromMilliseconds(delay);
        _period = TimeSpan.FromMilliseconds(period);
        _time = timeProvider ?? TimeProvider.System;
    }

    /// <inheritdoc/>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (turnContext.Activity.Type != ActivityTypes.Message || turnContext.Activity.Recipient?.Role == RoleTypes.Skill)
        {
            await next(cancellationToken);
            return;
        }

        using var turnEnds = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var typing = ShowTypingAsync(turnContext, turnEnds.Token);
        try
        {
            await next(cancellationToken);
        }
        finally
        {
            await turnEnds.CancelAsync();

            // The turn's outcome is what counts, not whether a signal got through.
            await typing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task ShowTypingAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var reference = turnContext.Activity.GetConversationReference();
        for (var wait = _delay; ; wait = _period)
        {
            await Task.Delay(wait, _time, cancellationToken);
            var typing = new Activity(ActivityTypes.Typing).ApplyConversationReference(reference);
            await turnContext.Adapter.SendActivitiesAsync(turnContext, [typing], cancellationToken);
        }
    }
}
