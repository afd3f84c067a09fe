using System.Text.Json;
using System.Text.Json.Serialization;

namespace RetailMessenger.BotFramework.Schema.Json;

/// <summary>
/// An entity of a list may be of a derived class: it is written with that class's members, and read as plain entity that keeps them.
/// </summary>
internal sealed class EntityConverter : JsonConverter<Entity>
{
    public override Entity Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject) throw new JsonException();
        var entity = new Entity();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            if (string.Equals(name, "type", StringComparison.OrdinalIgnoreCase)) entity.Type = Text.Read(ref reader, typeof(string), options);
            else if (reader.TokenType != JsonTokenType.Null) entity.Properties[name] = JsonElement.ParseValue(ref reader);
        }

        return entity;
    }

    public override void Write(Utf8JsonWriter writer, Entity value, JsonSerializerOptions options)
    {
        if (value.GetType() != typeof(Entity))
        {
            JsonSerializer.Serialize(writer, value, options.GetTypeInfo(value.GetType()));
            return;
        }

        writer.WriteStartObject();
        if (value.Type is not null) writer.WriteString("type"u8, value.Type);
        if (value.Unknown is not null)
        {
            foreach (var (name, element) in value.Unknown)
            {
                writer.WritePropertyName(name);
                element.WriteTo(writer);
            }
        }

        writer.WriteEndObject();
    }

    private static readonly TextConverter Text = new();
}
