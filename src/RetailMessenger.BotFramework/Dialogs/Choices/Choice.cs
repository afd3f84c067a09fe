using System.Text.Json.Serialization;
using RetailMessenger.BotFramework.Schema;

namespace RetailMessenger.BotFramework.Dialogs.Choices;

/// <summary>One of the answers that a customer may pick.</summary>
public class Choice
{
    /// <summary>Makes a choice to be filled by its properties.</summary>
    [JsonConstructor]
    public Choice()
        : this(null)
    {
    }

    /// <summary>Makes a choice that is called, and returned as, <paramref name="value"/>.</summary>
    public Choice(string? value) => Value = value!;

    /// <summary>The caption of the choice, and what <see cref="FoundChoice.Value"/> says when it was picked.</summary>
    [JsonPropertyName("value")]
    public string Value { get; set; }

    /// <summary>
    /// The button to show. A button without title, type or value gets the ones that it would have had without this property. Its title is
    /// recognised when the customer types it.
    /// </summary>
    [JsonPropertyName("action")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public CardAction? Action { get; set; }

    /// <summary>Other words for the same choice. They are recognised, and never shown.</summary>
    [JsonPropertyName("synonyms")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public List<string>? Synonyms { get; set; }

    /// <summary>
    /// What the button sends back beside its caption, such as an article number; the customer never sees it. A button with a payload is a
    /// <c>messageBack</c>: the caption arrives as the text and the payload as the value of the activity. It is recognised in either place,
    /// only as a whole, and comes back in <see cref="FoundChoice.Payload"/> even when the customer typed the caption. An addition to the SDK.
    /// </summary>
    [JsonPropertyName("payload")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Payload { get; set; }
}
