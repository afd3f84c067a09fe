using System.Text.Json.Serialization;

namespace RetailMessenger.BotFramework.Dialogs.Choices;

/// <summary>The choice that was recognised in the customer's words.</summary>
public class FoundChoice
{
    /// <summary>The <see cref="Choice.Value"/> of the choice, whichever word for it was used.</summary>
    [JsonPropertyName("value")]
    public string Value { get; set; } = string.Empty;

    /// <summary>Its place in the list, from 0.</summary>
    [JsonPropertyName("index")]
    public int Index { get; set; }

    /// <summary>How sure the match is: 1 for the whole value, down to above 0.4 for a part of it.</summary>
    [JsonPropertyName("score")]
    public float Score { get; set; }

    /// <summary>The value, title or synonym that matched; null when the choice was picked by number, ordinal or payload.</summary>
    [JsonPropertyName("synonym")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Synonym { get; set; }

    /// <summary>The <see cref="Choice.Payload"/> of the choice. An addition to the SDK.</summary>
    [JsonPropertyName("payload")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Payload { get; set; }
}
