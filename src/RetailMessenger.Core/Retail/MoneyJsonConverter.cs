using System.Text.Json;
using System.Text.Json.Serialization;

namespace RetailMessenger.Core.Retail;

/// <summary>Writes money as whole units of its currency: <c>{"units":1999,"currency":"USD"}</c>.</summary>
public sealed class MoneyJsonConverter : JsonConverter<Money>
{
    /// <inheritdoc/>
    public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        long? units = null;
        string? currency = null;
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException("Money is an object with units and currency.");
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isUnits = reader.ValueTextEquals("units"u8);
            var isCurrency = reader.ValueTextEquals("currency"u8);
            reader.Read();
            if (isUnits)
                units = reader.GetInt64();
            else if (isCurrency)
                currency = reader.GetString();
            else
                reader.Skip();
        }

        return units is { } known && currency is { Length: 3 }
            ? Money.FromMinorUnits(known, currency)
            : throw new JsonException("Money is an object with units and currency.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        writer.WriteNumber("units"u8, value.MinorUnits);
        writer.WriteString("currency"u8, value.Currency);
        writer.WriteEndObject();
    }
}
