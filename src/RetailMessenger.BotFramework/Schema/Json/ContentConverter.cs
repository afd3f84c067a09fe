using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace RetailMessenger.BotFramework.Schema.Json;

/// <summary>
/// Whatever a bot or a channel puts into a member of type object. Read: strings, booleans, whole numbers (long) and others (double) as
/// themselves, the rest as <see cref="JsonElement"/>. Written: as what it is at run time.
/// </summary>
internal sealed class ContentConverter : JsonConverter<object>
{
    public override object? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.Number when reader.TryGetInt64(out var whole) => whole,
        JsonTokenType.Number when IsReal(reader.ValueSpan) && reader.TryGetDouble(out var real) && double.IsFinite(real) => real,
        _ => JsonElement.ParseValue(ref reader),
    };

    public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options)
    {
        switch (value)
        {
            case string text:
                writer.WriteStringValue(text);
                break;
            case JsonElement { ValueKind: JsonValueKind.Undefined }:
                writer.WriteNullValue();
                break;
            case JsonElement element:
                element.WriteTo(writer);
                break;
            case JsonNode node:
                node.WriteTo(writer, options);
                break;
            default:
                WriteByType(writer, value, options);
                break;
        }
    }

    private static void WriteByType(Utf8JsonWriter writer, object value, JsonSerializerOptions options)
    {
        if (value.GetType() == typeof(object))
        {
            writer.WriteStartObject();
            writer.WriteEndObject();
            return;
        }

        JsonSerializer.Serialize(writer, value, options.GetTypeInfo(value.GetType()));
    }

    // Whole numbers beyond long are kept as they stand: a double would change them.
    private static bool IsReal(ReadOnlySpan<byte> digits) => digits.IndexOfAny((byte)'.', (byte)'e', (byte)'E') >= 0;
}
