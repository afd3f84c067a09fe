using System.Text.Json;
using System.Text.Json.Serialization;

namespace RetailMessenger.BotFramework.Schema.Json;

/// <summary>Keeps the sender's offset, by which a bot knows what "today" means to the user.</summary>
internal sealed class LocalTimeConverter : JsonConverter<DateTimeOffset?>
{
    public override DateTimeOffset? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Times.Read(ref reader);

    public override void Write(Utf8JsonWriter writer, DateTimeOffset? value, JsonSerializerOptions options)
    {
        if (value is { } time) Times.WriteLocal(writer, time);
        else writer.WriteNullValue();
    }
}
