using System.Text.Json;
using System.Text.Json.Serialization;

namespace RetailMessenger.BotFramework.Schema;

/// <summary>A JSON object of the Bot Framework protocols. Members that its class does not know are kept and written again.</summary>
public abstract class SchemaObject : IJsonOnDeserialized
{
    /// <summary>
    /// The members that the class does not know, by their name on the wire. Never null; a member that was null is not kept. Adding a name
    /// that the class does know writes it twice.
    /// </summary>
    // A name that no sender uses: an ignored property swallows the member of its name, and "properties" is a plausible unknown member.
    [JsonIgnore]
    [JsonPropertyName("\u0001properties")]
    public IDictionary<string, JsonElement> Properties
    {
        get => Unknown ??= new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        set => Unknown = value as Dictionary<string, JsonElement> ?? new Dictionary<string, JsonElement>(value, StringComparer.Ordinal);
    }

    // Apart from Properties so that ordinary objects, which have none, never allocate a dictionary.
    [JsonInclude]
    [JsonExtensionData]
    [JsonPropertyName("\u0001unknown")]
    internal Dictionary<string, JsonElement>? Unknown { get; set; }

    void IJsonOnDeserialized.OnDeserialized()
    {
        if (Unknown is null) return;
        foreach (var (name, value) in Unknown)
        {
            if (value.ValueKind == JsonValueKind.Null) Unknown.Remove(name);
        }
    }

    internal SchemaObject Copy()
    {
        var copy = (SchemaObject)MemberwiseClone();
        if (Unknown is not null) copy.Unknown = new Dictionary<string, JsonElement>(Unknown, StringComparer.Ordinal);
        return copy;
    }
}
