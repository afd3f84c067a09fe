using System.Text.Json.Serialization;

namespace RetailMessenger.BotFramework.Dialogs.Choices;

/// <summary>A value that <see cref="Find.FindValues"/> met in the customer's words.</summary>
public class FoundValue
{
    /// <summary>The value as it stands in the list, not as the customer wrote it.</summary>
    [JsonPropertyName("value")]
    public string Value { get; set; } = string.Empty;

    /// <summary>The <see cref="SortedValue.Index"/> of the value.</summary>
    [JsonPropertyName("index")]
    public int Index { get; set; }

    /// <summary>How sure the match is: 1 for every token in a row, down to above 0.4.</summary>
    [JsonPropertyName("score")]
    public float Score { get; set; }
}
