using System.Text.Json;
using RetailMessenger.BotFramework.Turns;

namespace RetailMessenger.BotFramework.State;

/// <summary>
/// Properties that outlive a turn, kept under one key of an <see cref="IStorage"/>. Where the turn state holds an <see cref="IStorage"/>
/// (<c>turnContext.TurnState.Add&lt;IStorage&gt;(…)</c>), that one is used instead of the constructor's: a host that commits state and
/// replies together puts it there, and <see cref="SaveChangesAsync"/> then stages.
/// </summary>
/// <remarks>
/// Turns at the same time do not overwrite each other: changes are written only over what they were read from. Otherwise the newer version
/// is read and the properties are merged; a property that both changed differently is a <see cref="StateConflictException"/>.
/// </remarks>
public abstract class BotState : IPropertyManager
{
    // So many turns would have to write the same bag in a row, each between this one's reading and writing.
    private const int MostAttempts = 20;

    private readonly IStorage _storage;
    private readonly string _contextServiceKey;

    /// <summary>State in this storage; <paramref name="contextServiceKey"/> is where it is kept in the turn state meanwhile.</summary>
    protected BotState(IStorage storage, string contextServiceKey)
    {
        ArgumentNullException.ThrowIfNull(storage);
        ArgumentNullException.ThrowIfNull(contextServiceKey);
        _storage = storage;
        _contextServiceKey = contextServiceKey;
    }

    /// <summary>
    /// An accessor of the property with this name. Allows the types of the assembly of <typeparamref name="T"/> in stored state, see
    /// <see cref="StateTypes"/>.
    /// </summary>
    public IStatePropertyAccessor<T> CreateProperty<T>(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        StateTypes.AllowAssemblyOf<T>();
        return new StatePropertyAccessor<T>(this, name);
    }

    /// <summary>Reads the state, once in a turn; with <paramref name="force"/> again, dropping what was not saved.</summary>
    public virtual async Task LoadAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (!force && GetCachedState(turnContext) is not null) return;
        turnContext.TurnState.Set(_contextServiceKey, new CachedBotState(await ReadAsync(turnContext, cancellationToken)));
    }

    /// <summary>Writes the state if it was read and changed; with <paramref name="force"/> also when it was not changed.</summary>
    /// <exception cref="StateConflictException">Another turn changed the same property in the meantime. Nothing was written.</exception>
    /// <exception cref="StateTypeException">A value cannot be written. Nothing was written.</exception>
    public virtual async Task SaveChangesAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (GetCachedState(turnContext) is not { } state) return;
        var changes = state.Changes();
        for (var attempt = 1; changes.Count > 0 || force; attempt++)
        {
            var bag = state.With(changes);
            try
            {
                await StorageOf(turnContext).WriteAsync(Single(GetStorageKey(turnContext), bag), cancellationToken);
                state.Saved(bag);
                return;
            }
            catch (ETagConflictException) when (attempt < MostAttempts)
            {
                state.Rebase(await ReadAsync(turnContext, cancellationToken), changes);
            }
        }
    }

    /// <summary>Forgets all properties. Stored only when the changes are saved.</summary>
    public virtual async Task ClearStateAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        await LoadAsync(turnContext, force: false, cancellationToken);
        GetCachedState(turnContext)!.Clear();
    }

    /// <summary>Removes the state from the turn and from the storage, at once.</summary>
    public virtual Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        turnContext.TurnState.Remove(_contextServiceKey);
        return StorageOf(turnContext).DeleteAsync([GetStorageKey(turnContext)], cancellationToken);
    }

    /// <summary>The state as JSON, with what was not saved yet; an empty object when it was not read.</summary>
    public JsonElement Get(ITurnContext turnContext)
        => GetCachedState(turnContext) is { } state ? StateJson.Parse(state.With(state.Changes()).Json) : StateJson.Parse("{}");

    /// <summary>The state as the turn holds it; null when it was not read.</summary>
    public CachedBotState? GetCachedState(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.TurnState.Get<CachedBotState>(_contextServiceKey);
    }

    /// <summary>The key under which the state of this turn is kept.</summary>
    /// <exception cref="InvalidOperationException">The activity lacks an id that the key is made of.</exception>
    protected abstract string GetStorageKey(ITurnContext turnContext);

    /// <summary>The value of a property of state that was read; default when there is none.</summary>
    /// <exception cref="StateTypeException">
    /// What is stored cannot be converted to a <typeparamref name="T"/>, and the turn has no <see cref="DroppedState"/>.
    /// </exception>
    protected internal Task<T?> GetPropertyValueAsync<T>(
        ITurnContext turnContext, string propertyName, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(propertyName);
        cancellationToken.ThrowIfCancellationRequested();
        var state = Read(turnContext);
        if (!state.TryGet(propertyName, out var value) || value is null) return Task.FromResult<T?>(default);
        if (value is T already) return Task.FromResult<T?>(already);
        var dropped = state.IsAsRead(propertyName) ? turnContext.TurnState.Get<DroppedState>() : null;
        if (!TryConvert<T>(propertyName, value, dropped, out var converted))
        {
            state.Remove(propertyName);
            return Task.FromResult<T?>(default);
        }

        // What the caller changes in the converted object is to be saved.
        state.Set(propertyName, converted);
        return Task.FromResult(converted);
    }

    /// <summary>Sets a property of state that was read.</summary>
    protected internal Task SetPropertyValueAsync(
        ITurnContext turnContext, string propertyName, object? value, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(propertyName);
        cancellationToken.ThrowIfCancellationRequested();
        Read(turnContext).Set(propertyName, value);
        return Task.CompletedTask;
    }

    /// <summary>Removes a property of state that was read.</summary>
    protected internal Task DeletePropertyValueAsync(
        ITurnContext turnContext, string propertyName, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(propertyName);
        cancellationToken.ThrowIfCancellationRequested();
        Read(turnContext).Remove(propertyName);
        return Task.CompletedTask;
    }

    private static bool TryConvert<T>(string propertyName, object value, DroppedState? dropped, out T? converted)
    {
        try
        {
            converted = StateJson.Convert<T>(value);
            return true;
        }
        catch (StateTypeException) when (dropped is not null)
        {
            var left = new List<string>();
            var fitting = StateJson.ConvertWhatFits(value, typeof(T), left);
            dropped.Note($"{(fitting is null ? "all" : string.Join(", ", left))} of the property '{propertyName}', which is no {typeof(T)} any more");
            converted = fitting is T rest ? rest : default;
            return fitting is not null;
        }
        catch (StateTypeException exception)
        {
            throw new StateTypeException($"The property '{propertyName}' is no {typeof(T)}: {exception.Message}", exception);
        }
    }

    private static Dictionary<string, object> Single(string key, StateBag bag) => new(StringComparer.Ordinal) { [key] = bag };

    private CachedBotState Read(ITurnContext turnContext)
        => GetCachedState(turnContext) ?? throw new InvalidOperationException("The state was not read in this turn: call LoadAsync first.");

    private IStorage StorageOf(ITurnContext turnContext) => turnContext.TurnState.Get<IStorage>() ?? _storage;

    private async Task<StateBag?> ReadAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var key = GetStorageKey(turnContext);
        var items = await StorageOf(turnContext).ReadAsync([key], cancellationToken);
        return items.TryGetValue(key, out var item) ? BagOf(item) : null;
    }

    // Storages that bots bring along may keep the bag in their own way.
    private static StateBag? BagOf(object? item) => item switch
    {
        null => null,
        StateBag bag => bag,
        JsonElement json => new StateBag(json.GetRawText(), "*"),
        IDictionary<string, object> values => new StateBag(StateJson.Write(values), "*"),
        _ => throw new StateTypeException($"The storage gave an object of type {item.GetType()} for state; expected a {nameof(StateBag)}."),
    };
}
