using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace RetailMessenger.BotFramework.Dialogs.Memory;

/// <content>The scopes as a dictionary. They can be replaced, but neither added nor removed.</content>
public sealed partial class DialogStateManager : IDictionary<string, object?>
{
    /// <inheritdoc/>
    public ICollection<string> Keys => [.. _configuration.MemoryScopes.Select(scope => scope.Name)];

    /// <inheritdoc/>
    public ICollection<object?> Values => [.. _configuration.MemoryScopes.Select(scope => scope.GetMemory(_dc))];

    /// <inheritdoc/>
    public int Count => _configuration.MemoryScopes.Count;

    /// <inheritdoc/>
    public bool IsReadOnly => true;

    /// <summary>What a path leads to; null when it leads to nothing.</summary>
    public object? this[string key]
    {
        get => GetValue<object>(key);
        set => SetValue(key, value);
    }

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out object? value) => TryGetValue<object>(key, out value);

    /// <inheritdoc/>
    public bool ContainsKey(string key) => GetMemoryScope(key) is not null;

    /// <inheritdoc/>
    public bool Contains(KeyValuePair<string, object?> item) => throw NotOffered();

    /// <inheritdoc/>
    public void Add(string key, object? value) => throw NotOffered();

    /// <inheritdoc/>
    public void Add(KeyValuePair<string, object?> item) => throw NotOffered();

    /// <inheritdoc/>
    public bool Remove(string key) => throw NotOffered();

    /// <inheritdoc/>
    public bool Remove(KeyValuePair<string, object?> item) => throw NotOffered();

    /// <inheritdoc/>
    public void Clear() => throw NotOffered();

    /// <inheritdoc/>
    public void CopyTo(KeyValuePair<string, object?>[] array, int arrayIndex) => this.ToArray().CopyTo(array, arrayIndex);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() =>
        _configuration.MemoryScopes.Select(scope => KeyValuePair.Create(scope.Name, scope.GetMemory(_dc))).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static NotSupportedException NotOffered() => new("The scopes of the memory are those of its configuration.");
}
