using System.Text.Json;
using System.Text.Json.Serialization;

namespace RetailMessenger.BotFramework.Schema.Json;

/// <summary>Lists without nulls, in and out, so that nobody who walks them has to look.</summary>
internal sealed class ListConverter<T> : JsonConverter<IList<T>>
    where T : class
{
    public override IList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray) throw new JsonException();
        var converter = (JsonConverter<T>)options.GetConverter(typeof(T));
        var items = new List<T>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.Null && converter.Read(ref reader, typeof(T), options) is { } item) items.Add(item);
        }

        return items;
    }

    public override void Write(Utf8JsonWriter writer, IList<T> value, JsonSerializerOptions options)
    {
        var converter = (JsonConverter<T>)options.GetConverter(typeof(T));
        writer.WriteStartArray();
        foreach (var item in value)
        {
            if (item is not null) converter.Write(writer, item, options);
        }

        writer.WriteEndArray();
    }
}
