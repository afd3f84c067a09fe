using RetailMessenger.BotFramework.Turns;

namespace RetailMessenger.BotFramework.State;

internal sealed class StatePropertyAccessor<T>(BotState state, string name) : IStatePropertyAccessor<T>
{
    public string Name { get; } = name;

    public async Task<T> GetAsync(ITurnContext turnContext, Func<T>? defaultValueFactory = null, CancellationToken cancellationToken = default)
    {
        await state.LoadAsync(turnContext, force: false, cancellationToken);
        if (HasValue(turnContext))
        {
            // Reading it may drop it.
            var stored = await state.GetPropertyValueAsync<T>(turnContext, Name, cancellationToken);
            if (HasValue(turnContext)) return stored!;
        }

        if (defaultValueFactory is null) return default!;
        var value = defaultValueFactory();
        await state.SetPropertyValueAsync(turnContext, Name, value, cancellationToken);
        return value;
    }

    public async Task SetAsync(ITurnContext turnContext, T value, CancellationToken cancellationToken = default)
    {
        await state.LoadAsync(turnContext, force: false, cancellationToken);
        await state.SetPropertyValueAsync(turnContext, Name, value, cancellationToken);
    }

    public async Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        await state.LoadAsync(turnContext, force: false, cancellationToken);
        await state.DeletePropertyValueAsync(turnContext, Name, cancellationToken);
    }

    private bool HasValue(ITurnContext turnContext)
        => state.GetCachedState(turnContext) is { } cached && cached.TryGet(Name, out var value) && value is not null;
}
