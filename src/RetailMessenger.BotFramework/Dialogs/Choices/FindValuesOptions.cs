namespace RetailMessenger.BotFramework.Dialogs.Choices;

/// <summary>How strictly <see cref="Find"/> looks for values in an utterance.</summary>
public class FindValuesOptions
{
    /// <summary>Whether some of the words of a value are enough. Default: all of them are needed.</summary>
    public bool AllowPartialMatches { get; set; }

    /// <summary>The language of the utterance, handed to the tokenizer and to the recognisers of numbers and ordinals.</summary>
    public string? Locale { get; set; }

    /// <summary>How many other words may stand between two words of a value. Default 2.</summary>
    public int? MaxTokenDistance { get; set; }

    /// <summary>
    /// How many letters of a word may be wrong, missing, added or swapped with their neighbour: 0 switches typing errors off. Default 2, which
    /// only words of nine letters or more may use up; words of five to eight letters get at most 1; shorter ones, and everything with a digit
    /// in it, none. The first letter always has to be right. Misspelt words are only looked for when no value is written correctly, and never decide
    /// between two values that are equally near. An addition to the SDK.
    /// </summary>
    public int? MaxEditDistance { get; set; }

    /// <summary>Breaks utterance and values into words. Default <see cref="Choices.Tokenizer.DefaultTokenizer"/>.</summary>
    public TokenizerFunction? Tokenizer { get; set; }
}
