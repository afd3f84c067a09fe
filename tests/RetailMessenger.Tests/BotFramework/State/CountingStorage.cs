using RetailMessenger.BotFramework.State;

namespace RetailMessenger.Tests.BotFramework.State;

/// <summary>A storage in memory that tells what was written.</summary>
internal sealed class CountingStorage : IStorage
{
    private readonly MemoryStorage _inner = new();

    public List<string> Written { get; } = [];

    public Dictionary<string, object> Plain { get; } = [];

    public async Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        var found = await _inner.ReadAsync(keys, cancellationToken);
        foreach (var key in keys.Where(Plain.ContainsKey)) found[key] = Plain[key];
        return found;
    }

    public async Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        await _inner.WriteAsync(changes, cancellationToken);
        lock (Written) Written.AddRange(changes.Keys);
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default) => _inner.DeleteAsync(keys, cancellationToken);
}
