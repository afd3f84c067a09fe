using System.Globalization;

namespace RetailMessenger.BotFramework.State;

/// <summary>
/// Keeps state in memory, for tests and trials: what the process knows is gone with it. Objects are kept as JSON, so that what is read is
/// never what another turn holds. Safe for parallel use.
/// </summary>
public class MemoryStorage : IStorage
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, (string Json, string ETag)> _items = new(StringComparer.Ordinal);
    private long _version;

    /// <inheritdoc/>
    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        cancellationToken.ThrowIfCancellationRequested();
        var found = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var key in keys)
        {
            (string Json, string ETag) item;
            lock (_lock)
            {
                if (!_items.TryGetValue(key, out item)) continue;
            }

            if (StateJson.ReadItem(item.Json, item.ETag) is { } value) found[key] = value;
        }

        return Task.FromResult<IDictionary<string, object>>(found);
    }

    /// <inheritdoc/>
    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(changes);
        cancellationToken.ThrowIfCancellationRequested();
        var written = changes.Select(change => (change.Key, Item: change.Value, Json: StateJson.WriteItem(change.Value))).ToList();
        lock (_lock)
        {
            foreach (var (key, item, _) in written) ThrowIfStale(key, item as IStoreItem);
            foreach (var (key, item, json) in written)
            {
                var eTag = (++_version).ToString(CultureInfo.InvariantCulture);
                _items[key] = (json, eTag);
                if (item is StateBag bag) bag.ETag = eTag;
            }
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            foreach (var key in keys) _items.Remove(key);
        }

        return Task.CompletedTask;
    }

    private void ThrowIfStale(string key, IStoreItem? item)
    {
        if (item is null || item.ETag == "*" || !_items.TryGetValue(key, out var stored) || stored.ETag == item.ETag) return;
        throw new ETagConflictException($"Etag conflict: the object '{key}' was written since it was read.");
    }
}
