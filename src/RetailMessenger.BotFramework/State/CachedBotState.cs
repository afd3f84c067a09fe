using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Json;
using RetailMessenger.BotFramework.State.Json;

namespace RetailMessenger.BotFramework.State;

/// <summary>
/// The properties of one <see cref="BotState"/> during a turn. A property is made of its JSON when it is first asked for, and only what
/// was asked for or set is compared and written when the changes are saved.
/// </summary>
public sealed class CachedBotState
{
    private readonly Dictionary<string, object?> _live = new(StringComparer.Ordinal);
    private readonly HashSet<string> _removed = new(StringComparer.Ordinal);
    private readonly HashSet<string> _set = new(StringComparer.Ordinal);
    private Dictionary<string, JsonElement> _stored;
    private Dictionary<string, JsonElement> _written = [];

    internal CachedBotState(StateBag? bag)
    {
        _stored = Properties(bag);
        ETag = bag?.ETag;
    }

    /// <summary>
    /// The properties by name. One that is read here is kept as it is found, whatever type a property accessor may ask for later.
    /// </summary>
    public IDictionary<string, object?> State => field ??= new StateProperties(this);

    internal string? ETag { get; private set; }

    /// <summary>The names of all properties.</summary>
    internal IEnumerable<string> Names => _live.Keys.Union(_stored.Keys.Except(_removed));

    /// <summary>Whether saving would change what is stored.</summary>
    /// <exception cref="StateTypeException">A value cannot be written.</exception>
    public bool IsChanged() => Changes().Count > 0;

    internal bool TryGet(string name, out object? value)
    {
        if (_live.TryGetValue(name, out value)) return true;
        if (_removed.Contains(name) || !_stored.TryGetValue(name, out var json)) return false;
        value = StateReader.Read(json);
        _live[name] = value;
        return true;
    }

    /// <summary>Whether the value is one that was read, rather than one that this turn has set.</summary>
    internal bool IsAsRead(string name) => !_set.Contains(name);

    internal void Set(string name, object? value)
    {
        _live[name] = value;
        _set.Add(name);
        _removed.Remove(name);
    }

    internal void Remove(string name)
    {
        _live.Remove(name);
        if (_stored.ContainsKey(name)) _removed.Add(name);
    }

    internal void Clear()
    {
        _live.Clear();
        _removed.UnionWith(_stored.Keys);
    }

    /// <summary>What this turn changed, by property: its new JSON, or null when it was removed.</summary>
    internal Dictionary<string, JsonElement?> Changes()
    {
        var changes = new Dictionary<string, JsonElement?>(StringComparer.Ordinal);
        foreach (var name in _removed) changes[name] = null;
        foreach (var (name, value) in _live)
        {
            var written = Written(name, value);
            var isStored = _stored.TryGetValue(name, out var stored);
            if (isStored && JsonMarshal.GetRawUtf8Value(stored).SequenceEqual(written.Span)) continue;

            // A store may give back the same JSON in another form.
            var json = StateJson.ParseValue(written.Span);
            if (!isStored || !JsonElement.DeepEquals(stored, json)) changes[name] = json;
        }

        return changes;
    }

    /// <summary>The bag with these changes.</summary>
    internal StateBag With(Dictionary<string, JsonElement?> changes)
    {
        var properties = new Dictionary<string, JsonElement>(_stored, StringComparer.Ordinal);
        foreach (var (name, json) in changes)
        {
            if (json is { } value) properties[name] = value;
            else properties.Remove(name);
        }

        _written = properties;
        return new StateBag(StateJson.WriteProperties(properties), ETag);
    }

    /// <summary>Takes a newer version from under this turn's changes.</summary>
    /// <exception cref="StateConflictException">It changed a property that this turn changes too, and differently.</exception>
    internal void Rebase(StateBag? newer, Dictionary<string, JsonElement?> changes)
    {
        var theirs = Properties(newer);
        foreach (var (name, mine) in changes)
        {
            JsonElement? before = _stored.TryGetValue(name, out var stored) ? stored : null;
            JsonElement? now = theirs.TryGetValue(name, out var their) ? their : null;
            if (!Same(before, now) && !Same(mine, now))
                throw new StateConflictException($"Two turns at the same time changed the property '{name}'; nothing of this one was saved.");
        }

        foreach (var name in _live.Keys.Where(name => !changes.ContainsKey(name)).ToList()) _live.Remove(name);
        _stored = theirs;
        ETag = newer?.ETag;
    }

    /// <summary>What was written last is what is stored.</summary>
    internal void Saved(StateBag bag)
    {
        _stored = _written;
        _removed.Clear();
        ETag = bag.ETag;
    }

    private static ReadOnlyMemory<byte> Written(string name, object? value)
    {
        var output = new ArrayBufferWriter<byte>(256);
        try
        {
            StateJson.Write(value, output);
            return output.WrittenMemory;
        }
        catch (StateTypeException exception)
        {
            throw new StateTypeException($"The property '{name}' cannot be saved: {exception.Message}", exception);
        }
    }

    private static Dictionary<string, JsonElement> Properties(StateBag? bag)
    {
        var properties = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        if (bag is null || StateJson.Parse(bag.Json) is not { ValueKind: JsonValueKind.Object } json) return properties;
        foreach (var property in json.EnumerateObject()) properties[StateNames.Unescaped(property.Name)] = property.Value;
        return properties;
    }

    private static bool Same(JsonElement? one, JsonElement? other)
        => one is { } left && other is { } right
            ? JsonElement.DeepEquals(left, right)
            : one is null && other is null;
}
