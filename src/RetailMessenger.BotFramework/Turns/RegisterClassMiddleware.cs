namespace RetailMessenger.BotFramework.Turns;

/// <summary>Puts an object into the state of every turn, where dialogs and bots find it by its type or a key.</summary>
public class RegisterClassMiddleware<T> : IMiddleware
    where T : class
{
    /// <summary>Registers under the type's full name.</summary>
    public RegisterClassMiddleware(T service)
        : this(service, typeof(T).FullName!)
    {
    }

    /// <summary>Registers under a key.</summary>
    public RegisterClassMiddleware(T service, string key)
    {
        ArgumentNullException.ThrowIfNull(service);
        ArgumentException.ThrowIfNullOrEmpty(key);
        Service = service;
        Key = key;
    }

    /// <summary>What is registered.</summary>
    public T Service { get; set; }

    /// <summary>Under which key.</summary>
    public string Key { get; set; }

    /// <inheritdoc/>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(next);
        turnContext.TurnState[Key] = Service;
        try
        {
            await next(cancellationToken);
        }
        finally
        {
            // A turn disposes what it holds at its end; this is to serve the next turn too.
            turnContext.TurnState.Remove(Key);
        }
    }
}
