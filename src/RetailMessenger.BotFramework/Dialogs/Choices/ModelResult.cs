using System.Text.Json.Serialization;

namespace RetailMessenger.BotFramework.Dialogs.Choices;

/// <summary>Something that was recognised, and where in the customer's words.</summary>
/// <typeparam name="T">What it was resolved to.</typeparam>
public class ModelResult<T>
{
    /// <summary>The part of the utterance that was recognised.</summary>
    [JsonPropertyName("text")]
    public string Text { get; set; } = string.Empty;

    /// <summary>The index of its first character.</summary>
    [JsonPropertyName("start")]
    public int Start { get; set; }

    /// <summary>The index of its last character (inclusive, as in the SDK).</summary>
    [JsonPropertyName("end")]
    public int End { get; set; }

    /// <summary>The kind of thing: <c>value</c> or <c>choice</c>.</summary>
    [JsonPropertyName("typeName")]
    public string TypeName { get; set; } = string.Empty;

    /// <summary>What the text means.</summary>
    [JsonPropertyName("resolution")]
    public T Resolution { get; set; } = default!;
}
