namespace RetailMessenger.BotFramework.Dialogs.Choices;

/// <summary>A word of an utterance.</summary>
public class Token
{
    /// <summary>The index of its first character in the utterance.</summary>
    public int Start { get; set; }

    /// <summary>The index of its last character (inclusive, as in the SDK).</summary>
    public int End { get; set; }

    /// <summary>The word as the customer wrote it.</summary>
    public string Text { get; set; } = string.Empty;

    /// <summary>The form in which words are compared; the default tokenizer folds case and accents.</summary>
    public string Normalized { get; set; } = string.Empty;
}
