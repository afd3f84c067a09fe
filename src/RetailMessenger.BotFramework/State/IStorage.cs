namespace RetailMessenger.BotFramework.State;

/// <summary>Where state is kept: objects by key.</summary>
public interface IStorage
{
    /// <summary>The objects of these keys; keys that have none are missing from the result.</summary>
    Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default);

    /// <summary>
    /// Adds or replaces objects, all or none. An <see cref="IStoreItem"/> replaces only the version whose ETag it has; with the ETag null
    /// it replaces nothing, with <c>*</c> anything.
    /// </summary>
    /// <exception cref="ETagConflictException">Somebody else has written an object in the meantime. Nothing was written.</exception>
    Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default);

    /// <summary>Removes the objects of these keys; keys that have none are passed over.</summary>
    Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default);
}
