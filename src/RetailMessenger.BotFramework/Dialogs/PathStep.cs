using System.Collections;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using RetailMessenger.BotFramework.State;

namespace RetailMessenger.BotFramework.Dialogs;

/// <summary>One step of a path: from an object to the part of it that has a name, or a place in a list.</summary>
internal static class PathStep
{
    // A number that was not meant as a place must not fill the memory of the machine.
    private const int MostItems = 10_000;

    public static object? Get(object? from, object step) => step switch
    {
        PathSyntax.First => First(from),
        string name => Named(from, name),
        int index => ItemsOf(from) is { } items ? items.ElementAtOrDefault(index) : null,
        _ => null,
    };

    /// <summary>JSON of the state as dictionaries and lists; anything else as it is.</summary>
    public static object? Changeable(object? value) => value is JsonElement json ? StateJson.Read(json.GetRawText()) : value;

    public static void Set(object from, object step, object? value)
    {
        switch (from, step)
        {
            case (IDictionary<string, object?> dictionary, string name):
                dictionary[KeyIn(dictionary.Keys, name) ?? name] = value;
                break;
            case (JsonObject json, string name):
                json[KeyIn(json.Select(member => member.Key), name) ?? name] = NodeOf(value);
                break;
            case (IDictionary dictionary, string name):
                dictionary[KeyIn(dictionary.Keys.OfType<string>(), name) ?? name] = value;
                break;
            case (JsonArray json, int index):
                Fill(json.Count, index, () => json.Add(null));
                json[index] = NodeOf(value);
                break;
            case (IList list, int index):
                Fill(list.Count, index, () => list.Add(null));
                list[index] = value;
                break;
            case (_, string name) when PropertyOf(from, name) is { CanWrite: true } property:
                property.SetValue(from, StateJson.Convert(value, property.PropertyType));
                break;
            default:
                throw new InvalidOperationException($"There is no '{step}' to be changed in a {from.GetType().Name}.");
        }
    }

    public static void Remove(object from, object step)
    {
        switch (from, step)
        {
            case (IDictionary<string, object?> dictionary, string name) when KeyIn(dictionary.Keys, name) is { } key:
                dictionary.Remove(key);
                break;
            case (JsonObject json, string name) when KeyIn(json.Select(member => member.Key), name) is { } key:
                json.Remove(key);
                break;
            case (JsonArray json, int index) when index < json.Count:
                json.RemoveAt(index);
                break;
            case (IList list, int index) when index < list.Count:
                list.RemoveAt(index);
                break;
            case (IDictionary dictionary, string name) when KeyIn(dictionary.Keys.OfType<string>(), name) is { } key:
                dictionary.Remove(key);
                break;
            case (_, string name) when PropertyOf(from, name) is { CanWrite: true } property:
                property.SetValue(from, null);
                break;
        }
    }

    private static object? Named(object? from, string name) => from switch
    {
        null or string => null,
        IDictionary<string, object?> dictionary => KeyIn(dictionary.Keys, name) is { } key ? dictionary[key] : null,
        JsonElement { ValueKind: JsonValueKind.Object } json => Member(json, name),
        JsonElement or JsonArray or JsonValue => null,
        JsonObject json => KeyIn(json.Select(member => member.Key), name) is { } key ? json[key] : null,
        IDictionary dictionary => KeyIn(dictionary.Keys.OfType<string>(), name) is { } key ? dictionary[key] : null,
        _ => PropertyOf(from, name)?.GetValue(from),
    };

    // Recognizers give an entity as a list of what was found, and what was found as a list of what it may mean.
    private static object? First(object? from)
    {
        var first = ItemsOf(from)?.FirstOrDefault();
        return ItemsOf(first) is { } inner ? inner.FirstOrDefault() : first;
    }

    private static IEnumerable<object?>? ItemsOf(object? from) => from switch
    {
        JsonElement { ValueKind: JsonValueKind.Array } json => json.EnumerateArray().Cast<object?>(),
        JsonArray json => json,
        IList list => list.Cast<object?>(),
        _ => null,
    };

    private static JsonElement? Member(JsonElement json, string name) =>
        KeyIn(json.EnumerateObject().Select(member => member.Name), name) is { } key ? json.GetProperty(key) : null;

    private static string? KeyIn(IEnumerable<string> keys, string name)
    {
        string? similar = null;
        foreach (var key in keys)
        {
            if (key == name)
            {
                return key;
            }

            if (similar is null && string.Equals(key, name, StringComparison.OrdinalIgnoreCase))
            {
                similar = key;
            }
        }

        return similar;
    }

    private static PropertyInfo? PropertyOf(object from, string name)
    {
        var properties = from.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance);
        return KeyIn(properties.Select(property => property.Name), name) is { } key
            ? properties.FirstOrDefault(property => property.Name == key && property.GetIndexParameters() is [])
            : null;
    }

    private static void Fill(int count, int index, Action add)
    {
        if (index >= MostItems)
        {
            throw new InvalidOperationException($"A list is not filled up to place {index}: {MostItems - 1} is the last one for paths.");
        }

        for (; count <= index; count++)
        {
            add();
        }
    }

    private static JsonNode? NodeOf(object? value) => value is JsonNode node
        ? node.Parent is null ? node : node.DeepClone()
        : JsonSerializer.SerializeToNode(value);
}
