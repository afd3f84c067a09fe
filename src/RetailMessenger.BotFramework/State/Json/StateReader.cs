using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace RetailMessenger.BotFramework.State.Json;

/// <summary>
/// Makes values of what <see cref="StateWriter"/> wrote. What cannot be made stays as it stands, at the nearest place that can hold it.
/// </summary>
internal static class StateReader
{
    /// <summary>The value of a place of type object.</summary>
    public static object? Read(JsonElement json)
    {
        try
        {
            return json.ValueKind switch
            {
                JsonValueKind.Null or JsonValueKind.Undefined => null,
                JsonValueKind.String => json.GetString(),
                JsonValueKind.True => true,
                JsonValueKind.False => false,
                JsonValueKind.Number => Number(json),
                JsonValueKind.Array => ReadAs(json, typeof(List<object>)),
                _ => TypeOf(json) is { } type ? ReadAs(json, type) : ReadAs(json, typeof(Dictionary<string, object>)),
            };
        }
        catch (Exception exception) when (IsUnreadable(exception))
        {
            // Messages of .NET quote what they could not read.
            return new UnresolvedState(json, exception is StateTypeException ? exception.Message : exception.GetType().Name);
        }
    }

    /// <summary>The value of a place of type <paramref name="slot"/>.</summary>
    public static object? Read(JsonElement json, Type slot)
    {
        if (slot == typeof(object)) return Read(json);
        var declared = Nullable.GetUnderlyingType(slot) ?? slot;
        if (json.ValueKind == JsonValueKind.Null) return slot.IsValueType && slot == declared ? Activator.CreateInstance(slot) : null;
        var type = TypeOf(json) ?? declared;
        return declared.IsAssignableFrom(type)
            ? ReadAs(json, type)
            : throw new StateTypeException($"A {type} is stored where a {declared} is expected.");
    }

    /// <summary>The value as this type, whatever its tag says.</summary>
    public static object? ReadAs(JsonElement json, Type type)
    {
        if (json.ValueKind == JsonValueKind.String && type == typeof(string)) return json.GetString();
        if (json.ValueKind == JsonValueKind.Number && type == typeof(int) && json.TryGetInt32(out var number)) return number;
        var contract = StateContract.Of(type);
        if (contract.IsObject) return ObjectReader.Read(json, contract);
        if (contract.List is { } list) return list.Build(type, Items(json, list));
        return contract.Dictionary is { } dictionary
            ? FilledDictionary(dictionary.New(type), json, dictionary)
            : ReadLeaf(Content(json, "$value"u8), contract);
    }

    public static object FilledDictionary(object dictionary, JsonElement json, DictionaryShape shape)
    {
        foreach (var property in json.EnumerateObject())
        {
            var name = property.Name;
            if (name != "$type") shape.Set(dictionary, StateNames.Unescaped(name), Read(property.Value, shape.Element));
        }

        return dictionary;
    }

    public static List<object?> Items(JsonElement json, ListShape shape)
    {
        var array = Content(json, "$values"u8);
        var items = new List<object?>(array.GetArrayLength());
        foreach (var item in array.EnumerateArray()) items.Add(Read(item, shape.Element));
        return items;
    }

    public static bool IsUnreadable(Exception exception)
        => exception is StateTypeException or JsonException or InvalidOperationException or NotSupportedException or FormatException
            or ArgumentException or OverflowException or InvalidCastException or MissingMethodException or TargetInvocationException;

    private static object? ReadLeaf(JsonElement json, StateContract contract)
    {
        if (contract.Type == typeof(JsonElement)) return json.Clone();
        if (contract.Type == typeof(JsonObject)) return JsonObject.Create(json.Clone());
        if (contract.Type == typeof(JsonArray)) return JsonArray.Create(json.Clone());
        if (contract.Type == typeof(object)) return new object();
        if (contract.Type == typeof(decimal) && json.ValueKind == JsonValueKind.String)
            return decimal.Parse(json.GetString()!, NumberStyles.Number, CultureInfo.InvariantCulture);
        return json.Deserialize(contract.Leaf);
    }

    // The tagged value, or the value itself where no tag was needed.
    private static JsonElement Content(JsonElement json, ReadOnlySpan<byte> name)
        => json.ValueKind == JsonValueKind.Object && json.TryGetProperty("$type"u8, out _) && json.TryGetProperty(name, out var content)
            ? content
            : json;

    private static Type? TypeOf(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty("$type"u8, out var tag)) return null;
        var name = tag.GetString() ?? string.Empty;
        return TypeNames.Find(name) ?? throw new StateTypeException($"There is no type '{name}', or state may not name it.");
    }

    private static object Number(JsonElement json) => json.TryGetInt32(out var number) && !IsReal(json) ? number : (object)json.GetDouble();

    private static bool IsReal(JsonElement number) => number.GetRawText().AsSpan().ContainsAny(".eE");
}
