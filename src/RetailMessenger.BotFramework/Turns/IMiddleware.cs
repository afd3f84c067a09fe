namespace RetailMessenger.BotFramework.Turns;

/// <summary>Something that happens around every turn.</summary>
public interface IMiddleware
{
    /// <summary>
    /// Called for every turn in the order of registration. What comes after <c>await next(cancellationToken)</c> runs on the way back, in
    /// reverse order. Not calling <paramref name="next"/> ends the turn here: neither later middleware nor the bot is called.
    /// </summary>
    Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default);
}
