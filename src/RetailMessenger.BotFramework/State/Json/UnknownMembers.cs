using System.Runtime.CompilerServices;
using System.Text.Json;

namespace RetailMessenger.BotFramework.State.Json;

/// <summary>
/// What was stored with an object and its class has no place for, because a newer version wrote it. It goes with the object, and is written again with
/// it: an older version that changes another member loses nothing.
/// </summary>
internal sealed class UnknownMembers
{
    private static readonly ConditionalWeakTable<object, UnknownMembers> Known = [];

    private readonly Dictionary<string, JsonElement> _unknown = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (JsonElement Json, object? Shown)> _unread = new(StringComparer.Ordinal);

    /// <summary>Those of this object; null for nearly all objects.</summary>
    public static UnknownMembers? Find(object owner) => Known.TryGetValue(owner, out var members) ? members : null;

    /// <summary>Keeps a member that the class does not have.</summary>
    public static void Keep(object owner, string name, JsonElement value)
    {
        // A value type is another object in each place that holds it.
        if (owner is not ValueType) Known.GetOrCreateValue(owner)._unknown[name] = value.Clone();
    }

    /// <summary>Keeps what a member could not take; it is written again as long as the member shows what it shows now.</summary>
    public static void KeepUnread(object owner, StateMember member, JsonElement value)
    {
        // Whether a list or an object was changed since, nobody could say.
        var shown = member.Get(owner);
        if (owner is not ValueType && shown is null or string or ValueType) Known.GetOrCreateValue(owner)._unread[member.Name] = (value.Clone(), shown);
    }

    /// <summary>What stands in the store instead of this value of a member; null when the value itself is to be written.</summary>
    public JsonElement? InsteadOf(StateMember member, object? value)
        => _unread.TryGetValue(member.Name, out var unread) && Equals(unread.Shown, value) ? unread.Json : null;

    /// <summary>Writes the members that the class does not have.</summary>
    public void Write(Utf8JsonWriter writer, Action<JsonElement> writeValue)
    {
        foreach (var (name, json) in _unknown)
        {
            writer.WritePropertyName(StateNames.Escaped(name));
            writeValue(json);
        }
    }
}
