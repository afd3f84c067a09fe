using System.Collections;
using System.Diagnostics.CodeAnalysis;
using RetailMessenger.BotFramework.State;

namespace RetailMessenger.BotFramework.Dialogs;

/// <summary>
/// The values of a waterfall of which this version cannot read some. Those stay as they stand, for the version that can; a step that asks for one of
/// them cannot go on.
/// </summary>
internal sealed class StepValues : IDictionary<string, object>
{
    private readonly IDictionary<string, object> _values;
    private readonly Func<DialogChangedException> _unreadable;

    private StepValues(IDictionary<string, object> values, Func<DialogChangedException> unreadable) => (_values, _unreadable) = (values, unreadable);

    public ICollection<string> Keys => _values.Keys;

    public ICollection<object> Values => _values.Values;

    public int Count => _values.Count;

    public bool IsReadOnly => _values.IsReadOnly;

    public object this[string key]
    {
        get => Read(_values[key]);
        set => _values[key] = value;
    }

    /// <summary>The values themselves, when all of them can be read.</summary>
    public static IDictionary<string, object> Of(IDictionary<string, object> values, Func<DialogChangedException> unreadable) =>
        UnresolvedState.IsIn(values) ? new StepValues(values, unreadable) : values;

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out object value)
    {
        var found = _values.TryGetValue(key, out value);
        value = found ? Read(value!) : value;
        return found;
    }

    public void Add(string key, object value) => _values.Add(key, value);

    public void Add(KeyValuePair<string, object> item) => _values.Add(item);

    public bool ContainsKey(string key) => _values.ContainsKey(key);

    public bool Contains(KeyValuePair<string, object> item) => _values.Contains(item);

    public bool Remove(string key) => _values.Remove(key);

    public bool Remove(KeyValuePair<string, object> item) => _values.Remove(item);

    public void Clear() => _values.Clear();

    public void CopyTo(KeyValuePair<string, object>[] array, int arrayIndex) => _values.CopyTo(array, arrayIndex);

    public IEnumerator<KeyValuePair<string, object>> GetEnumerator() => _values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private object Read(object value) => UnresolvedState.IsIn(value) ? throw _unreadable() : value;
}
