namespace RetailMessenger.BotFramework.State;

/// <summary>Reads objects of one type from a storage.</summary>
public static class StorageExtensions
{
    /// <summary>Those of the objects of these keys that are a <typeparamref name="TStoreItem"/>.</summary>
    public static async Task<IDictionary<string, TStoreItem>> ReadAsync<TStoreItem>(
        this IStorage storage, string[] keys, CancellationToken cancellationToken = default)
        where TStoreItem : class
    {
        ArgumentNullException.ThrowIfNull(storage);
        var found = new Dictionary<string, TStoreItem>(StringComparer.Ordinal);
        foreach (var (key, item) in await storage.ReadAsync(keys, cancellationToken))
        {
            if (item is TStoreItem storeItem) found[key] = storeItem;
        }

        return found;
    }
}
