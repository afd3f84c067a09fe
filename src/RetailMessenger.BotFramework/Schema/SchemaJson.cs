using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using RetailMessenger.BotFramework.Schema.Json;

namespace RetailMessenger.BotFramework.Schema;

/// <summary>
/// Reads and writes activities and all other classes of this namespace as JSON. Tolerant in: names in any case, numbers and booleans where
/// a string is expected, unreadable dates and numbers (left out), nulls anywhere, unknown members (kept). Strict out: camelCase, no nulls,
/// time stamps in UTC with <c>Z</c> (<see cref="Activity.LocalTimestamp"/> keeps its offset), at most 64 levels.
/// </summary>
public static class SchemaJson
{
    /// <summary>How deep objects and arrays may nest, reading and writing.</summary>
    public const int MaxDepth = 64;

    /// <summary>
    /// What this class reads and writes with, unchangeable; for wire formats that contain activities. Objects of the bot's own making are
    /// written by reflection, the protocol's own classes are not.
    /// </summary>
    public static JsonSerializerOptions Options { get; } = CreateOptions();

    /// <summary>Reads one object from UTF-8, with or without a byte order mark.</summary>
    /// <exception cref="SchemaFormatException">It is no such object.</exception>
    public static T Read<T>(ReadOnlySpan<byte> utf8)
    {
        try
        {
            return JsonSerializer.Deserialize(Utf8Text.Checked(utf8), TypeOf<T>.Contract)
                   ?? throw new SchemaFormatException($"Expected a {typeof(T).Name}, found null.");
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or NotSupportedException)
        {
            throw Unreadable<T>(exception);
        }
    }

    /// <summary>Reads one object from UTF-8 in one or several pieces.</summary>
    /// <exception cref="SchemaFormatException">It is no such object.</exception>
    public static T Read<T>(in ReadOnlySequence<byte> utf8)
    {
        if (utf8.IsSingleSegment) return Read<T>(utf8.FirstSpan);
        var length = checked((int)utf8.Length);
        var rented = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            utf8.CopyTo(rented);
            return Read<T>(rented.AsSpan(0, length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    /// <summary>Reads one object.</summary>
    /// <exception cref="SchemaFormatException">It is no such object.</exception>
    public static T Read<T>(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return Read<T>(Encoding.UTF8.GetBytes(json));
    }

    /// <summary>Writes one object as UTF-8.</summary>
    /// <exception cref="SchemaFormatException">It contains itself, nests too deep, or holds something that JSON cannot express.</exception>
    public static void Write<T>(T value, IBufferWriter<byte> output)
    {
        try
        {
            using var writer = new Utf8JsonWriter(output, WriterOptions);
            JsonSerializer.Serialize(writer, value, TypeOf<T>.Contract);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or NotSupportedException or ArgumentException)
        {
            throw new SchemaFormatException($"A {typeof(T).Name} cannot be written as JSON: {exception.Message}", exception);
        }
    }

    /// <summary>Writes one object.</summary>
    /// <exception cref="SchemaFormatException">It contains itself, nests too deep, or holds something that JSON cannot express.</exception>
    public static string Write<T>(T value)
    {
        var output = new ArrayBufferWriter<byte>(512);
        Write(value, output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    /// <summary>
    /// What <paramref name="value"/> says as a <typeparamref name="T"/>: itself if it is one, else by way of its JSON; default for null.
    /// For <see cref="Activity.Value"/>, <see cref="Activity.ChannelData"/>, the content of an attachment and the like.
    /// </summary>
    /// <exception cref="SchemaFormatException">It cannot be read as that type.</exception>
    public static T? Convert<T>(object? value) => value switch
    {
        null => default,
        T already => already,
        _ => Copy<T>(value),
    };

    internal static T Copy<T>(object? value)
    {
        var output = new ArrayBufferWriter<byte>(256);
        Write(value, output);
        return Read<T>(output.WrittenSpan);
    }

    private static JsonWriterOptions WriterOptions { get; } = new() { Encoder = Options.Encoder, MaxDepth = MaxDepth };

    private static SchemaFormatException Unreadable<T>(Exception exception)
        => new(
            exception is JsonException { Path: { } path } json
                ? $"No readable {typeof(T).Name}: see {path}, line {json.LineNumber + 1}, byte {json.BytePositionInLine}."
                : $"No readable {typeof(T).Name}.",
            exception);

    private static JsonSerializerOptions CreateOptions()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            PropertyNameCaseInsensitive = true,
            DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
            MaxDepth = MaxDepth,

            // Bodies and frames are never pasted into a page, and other letters than English ones are common: escaping them would double them.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        foreach (var converter in SchemaConverters.All) options.Converters.Add(converter);
        options.TypeInfoResolverChain.Add(SchemaJsonContext.Default);
        options.TypeInfoResolverChain.Add(new DefaultJsonTypeInfoResolver());
        options.MakeReadOnly();
        return options;
    }

    private static class TypeOf<T>
    {
        public static readonly JsonTypeInfo<T> Contract = (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));
    }
}
