namespace RetailMessenger.BotFramework.Turns;

/// <summary>A function as middleware.</summary>
public class AnonymousReceiveMiddleware(Func<ITurnContext, NextDelegate, CancellationToken, Task> anonymousMethod) : IMiddleware
{
    private readonly Func<ITurnContext, NextDelegate, CancellationToken, Task> _method
        = anonymousMethod ?? throw new ArgumentNullException(nameof(anonymousMethod));

    /// <inheritdoc/>
    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        => _method(turnContext, next, cancellationToken);
}
