using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace RetailMessenger.BotFramework.State;

/// <summary>The properties of a state as a dictionary, which reads of them only what is asked for.</summary>
internal sealed class StateProperties(CachedBotState state) : IDictionary<string, object?>
{
    public ICollection<string> Keys => [.. state.Names];

    public ICollection<object?> Values => [.. state.Names.Select(name => this[name])];

    public int Count => state.Names.Count();

    public bool IsReadOnly => false;

    public object? this[string key]
    {
        get => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException($"The state has no property '{key}'.");
        set => state.Set(key, value);
    }

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out object? value) => state.TryGet(key, out value);

    public bool ContainsKey(string key) => state.Names.Contains(key, StringComparer.Ordinal);

    public bool Contains(KeyValuePair<string, object?> item) => TryGetValue(item.Key, out var value) && Equals(value, item.Value);

    public void Add(string key, object? value)
    {
        if (ContainsKey(key)) throw new ArgumentException($"The state has a property '{key}' already.", nameof(key));
        state.Set(key, value);
    }

    public void Add(KeyValuePair<string, object?> item) => Add(item.Key, item.Value);

    public bool Remove(string key)
    {
        var isThere = ContainsKey(key);
        state.Remove(key);
        return isThere;
    }

    public bool Remove(KeyValuePair<string, object?> item) => Contains(item) && Remove(item.Key);

    public void Clear() => state.Clear();

    public void CopyTo(KeyValuePair<string, object?>[] array, int arrayIndex) => this.ToArray().CopyTo(array, arrayIndex);

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() =>
        state.Names.ToList().Select(name => KeyValuePair.Create(name, this[name])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
