namespace RetailMessenger.BotFramework.Turns;

/// <summary>Services and values of one turn, by key or by type. Disposes what it holds when the turn ends. Not for parallel use.</summary>
public class TurnContextStateCollection : Dictionary<string, object>, IDisposable
{
    private bool _disposed;

    /// <summary>Starts empty; keys are compared ordinally.</summary>
    public TurnContextStateCollection()
        : base(StringComparer.Ordinal)
    {
    }

    /// <summary>The value of this key, or null when there is none or it is of another type.</summary>
    public T? Get<T>(string key)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(key);
        ObjectDisposedException.ThrowIf(_disposed, this);
        return TryGetValue(key, out var value) ? value as T : null;
    }

    /// <summary>The service of this type, or null when there is none.</summary>
    public T? Get<T>()
        where T : class
        => Get<T>(KeyOf<T>());

    /// <summary>Adds a value.</summary>
    /// <exception cref="ArgumentException">The key is taken.</exception>
    public void Add<T>(string key, T value)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(value);
        ObjectDisposedException.ThrowIf(_disposed, this);
        base.Add(key, value);
    }

    /// <summary>Adds a service under its type, which is <typeparamref name="T"/> and not what it is at run time.</summary>
    /// <exception cref="ArgumentException">There is one already.</exception>
    public void Add<T>(T value)
        where T : class
        => Add(KeyOf<T>(), value);

    /// <summary>Adds or replaces a value; null removes it.</summary>
    public void Set<T>(string key, T? value)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(key);
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (value is null) Remove(key);
        else this[key] = value;
    }

    /// <summary>Adds or replaces a service under its type; null removes it.</summary>
    public void Set<T>(T? value)
        where T : class
        => Set(KeyOf<T>(), value);

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Disposes the values that can be, except turn contexts, once.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (_disposed) return;
        _disposed = true;
        if (!disposing) return;
        foreach (var value in Values)
        {
            if (value is IDisposable disposable and not ITurnContext) disposable.Dispose();
        }

        Clear();
    }

    private static string KeyOf<T>() => typeof(T).FullName!;
}
