using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace RetailMessenger.BotFramework.Schema.Json;

/// <summary>Takes whole numbers also as texts; anything else says nothing.</summary>
internal sealed class OptionalNumberConverter : JsonConverter<int?>
{
    public override int? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => ReadNumber(ref reader);

    public override void Write(Utf8JsonWriter writer, int? value, JsonSerializerOptions options)
    {
        if (value is { } number) writer.WriteNumberValue(number);
        else writer.WriteNullValue();
    }

    internal static int? ReadNumber(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Number when reader.TryGetInt32(out var number):
                return number;
            case JsonTokenType.String when int.TryParse(reader.GetString(), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number):
                return number;
            default:
                reader.Skip();
                return null;
        }
    }
}
