using System.Text.Json;
using System.Text.Json.Serialization;

namespace RetailMessenger.BotFramework.Schema.Json;

internal sealed class TimeConverter : JsonConverter<DateTimeOffset?>
{
    public override DateTimeOffset? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Times.Read(ref reader);

    public override void Write(Utf8JsonWriter writer, DateTimeOffset? value, JsonSerializerOptions options)
    {
        if (value is { } time) Times.WriteUtc(writer, time);
        else writer.WriteNullValue();
    }
}
