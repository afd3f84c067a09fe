using System.Text.Json.Serialization;

namespace RetailMessenger.BotFramework.Dialogs.Choices;

/// <summary>The words and signs between choices that are written into a sentence. What is left null is English.</summary>
public class ChoiceFactoryOptions
{
    /// <summary>Makes options that change nothing.</summary>
    [JsonConstructor]
    public ChoiceFactoryOptions()
    {
    }

    /// <summary>Makes options; each of them may be null.</summary>
    public ChoiceFactoryOptions(string? inlineSeparator = null, string? inlineOr = null, string? inlineOrMore = null, bool? includeNumbers = null)
    {
        InlineSeparator = inlineSeparator;
        InlineOr = inlineOr;
        InlineOrMore = inlineOrMore;
        IncludeNumbers = includeNumbers;
    }

    /// <summary>Between two choices that are not the last ones. Default <c>", "</c>.</summary>
    [JsonPropertyName("inlineSeparator")]
    public string? InlineSeparator { get; set; }

    /// <summary>Between two choices when there are only two. Default <c>" or "</c>.</summary>
    [JsonPropertyName("inlineOr")]
    public string? InlineOr { get; set; }

    /// <summary>Before the last of three or more choices. Default <c>", or "</c>.</summary>
    [JsonPropertyName("inlineOrMore")]
    public string? InlineOrMore { get; set; }

    /// <summary>Whether choices in a sentence or a list are numbered. Default true.</summary>
    [JsonPropertyName("includeNumbers")]
    public bool? IncludeNumbers { get; set; }
}
