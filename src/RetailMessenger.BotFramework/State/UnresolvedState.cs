using System.Collections;
using System.Text.Json;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.BotFramework.State.Json;

namespace RetailMessenger.BotFramework.State;

/// <summary>
/// A stored value that could not be made again, because its type is gone, renamed or not allowed, or its members do not fit any more.
/// It is written back exactly as it stands, so that a later version can read it.
/// </summary>
public sealed class UnresolvedState(JsonElement json, string reason)
{
    /// <summary>What is stored, with its type tag.</summary>
    public JsonElement Json { get; } = json;

    /// <summary>Why it could not be made; names types, never values.</summary>
    public string Reason { get; } = reason;

    /// <summary>Whether such a value is what was read, or stands anywhere in it.</summary>
    internal static bool IsIn(object? value) => IsIn(value, StateJson.MaxDepth);

    // What is stored nests no deeper; what contains itself is refused when it is stored.
    private static bool IsIn(object? value, int depth) => value switch
    {
        null or string or ValueType or SchemaObject => false,
        UnresolvedState => true,
        _ when depth == 0 => false,
        IDictionary<string, object> values => values.Values.Any(item => IsIn(item, depth - 1)),
        IEnumerable<object?> items => items.Any(item => IsIn(item, depth - 1)),
        IEnumerable => false,
        _ => StateContract.Of(value.GetType()) is { IsObject: true } contract && Array.Exists(contract.Members, member => IsIn(member.Get(value), depth - 1)),
    };
}
