using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using RetailMessenger.BotFramework.Schema.Json;
using RetailMessenger.BotFramework.State.Json;

namespace RetailMessenger.BotFramework.State;

/// <summary>
/// State as JSON, from which values of the same CLR types come back. A value whose type its place does not tell carries a tag
/// (<c>{"$type":"long","$value":5}</c>); only the types of <see cref="StateTypes"/> are made of tags. In a place of type object a plain
/// JSON object is a Dictionary&lt;string, object&gt;, an array a List&lt;object&gt;, a number without point an int and with one a double.
/// Storages use <see cref="WriteItem"/> and <see cref="ReadItem"/>.
/// </summary>
public static class StateJson
{
    /// <summary>How deep objects and arrays may nest.</summary>
    public const int MaxDepth = 128;

    private const string ItemName = "$item";

    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = MaxDepth };

    // A value of the greatest depth stands inside a bag or an item.
    private static readonly JsonDocumentOptions Bounded = new() { MaxDepth = MaxDepth + 2 };
    private static readonly JsonDocumentOptions BoundedValue = new() { MaxDepth = MaxDepth };

    /// <summary>One value as JSON.</summary>
    /// <exception cref="StateTypeException">It contains itself, nests too deep, or holds an object of a type that is not allowed.</exception>
    public static string Write(object? value)
    {
        var output = new ArrayBufferWriter<byte>(256);
        Write(value, output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    /// <summary>
    /// The value that <see cref="Write(object?)"/> wrote. A part that cannot be made again becomes an <see cref="UnresolvedState"/>; the rest is not
    /// affected by it.
    /// </summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public static object? Read(string json) => StateReader.Read(Parse(json));

    /// <summary>
    /// <paramref name="value"/> as a <typeparamref name="T"/>: itself if it is one, else by way of its JSON without regard to its tag.
    /// </summary>
    /// <exception cref="StateTypeException">It cannot be read as that type.</exception>
    public static T? Convert<T>(object? value) => Convert(value, typeof(T)) is T converted ? converted : default;

    /// <summary>An object of an <see cref="IStorage"/> as JSON, without its ETag. That of a <see cref="StateBag"/> is at hand already.</summary>
    /// <exception cref="StateTypeException">It contains itself, nests too deep, or holds an object of a type that is not allowed.</exception>
    public static string WriteItem(object item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item is StateBag bag ? bag.Json : $$"""{"{{ItemName}}":{{Write(item)}}}""";
    }

    /// <summary>The object of an <see cref="IStorage"/> that <see cref="WriteItem"/> wrote, with this ETag.</summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public static object? ReadItem(string json, string? eTag)
    {
        ArgumentNullException.ThrowIfNull(json);
        if (!json.StartsWith($$"""{"{{ItemName}}":""", StringComparison.Ordinal)) return new StateBag(json, eTag);
        var item = StateReader.Read(Parse(json).GetProperty(ItemName));
        if (item is IStoreItem storeItem) storeItem.ETag = eTag;
        return item;
    }

    internal static object? Convert(object? value, Type type)
    {
        if (value is null || type.IsInstanceOfType(value)) return value;
        try
        {
            if (Numbers.TryConvert(value, type, out var number)) return number;
            var json = value is UnresolvedState unresolved ? unresolved.Json : value is JsonElement element ? element : Parse(Write(value));
            return StateReader.ReadAs(json, Nullable.GetUnderlyingType(type) ?? type);
        }
        catch (Exception exception) when (StateReader.IsUnreadable(exception))
        {
            var stored = value is UnresolvedState { Reason: var reason } ? $"unreadable ({reason})" : value.GetType().ToString();
            throw new StateTypeException($"What is stored is {stored} and cannot be converted to {type}.", exception);
        }
    }

    /// <summary>As much of an object's members as can be read as this type; null when that is nothing at all.</summary>
    internal static object? ConvertWhatFits(object value, Type type, List<string> left)
    {
        var json = value is UnresolvedState unresolved ? unresolved.Json : value is JsonElement element ? element : Parse(Write(value));
        var contract = StateContract.Of(type);
        try
        {
            return json.ValueKind == JsonValueKind.Object && contract.IsObject ? ObjectReader.ReadWhatFits(json, contract, left) : null;
        }
        catch (Exception exception) when (StateReader.IsUnreadable(exception))
        {
            return null;
        }
    }

    internal static void Write(object? value, IBufferWriter<byte> output)
    {
        try
        {
            using var writer = new Utf8JsonWriter(output, Compact);
            new StateWriter(writer).Write(value, typeof(object));
        }
        catch (Exception exception) when (exception is not StateTypeException && StateReader.IsUnreadable(exception))
        {
            throw new StateTypeException($"An object of type {value?.GetType()} cannot be written: {exception.Message}", exception);
        }
    }

    internal static string WriteProperties(Dictionary<string, JsonElement> properties)
    {
        var output = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(output, Compact))
        {
            writer.WriteStartObject();
            foreach (var (name, json) in properties)
            {
                writer.WritePropertyName(StateNames.Escaped(name));
                writer.WriteRawValue(JsonMarshal.GetRawUtf8Value(json), skipInputValidation: true);
            }

            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    internal static JsonElement Parse(string json) => JsonElement.Parse(Utf8Text.Checked(Encoding.UTF8.GetBytes(json)), Bounded);

    internal static JsonElement ParseValue(ReadOnlySpan<byte> utf8)
    {
        try
        {
            return JsonElement.Parse(utf8, BoundedValue);
        }
        catch (JsonException exception)
        {
            // Raw JSON is written as it stands, at whatever depth.
            throw new StateTypeException($"Values may not nest deeper than {MaxDepth} levels.", exception);
        }
    }
}
