using RetailMessenger.BotFramework.Dialogs.Recognizers.Languages;

namespace RetailMessenger.BotFramework.Dialogs.Recognizers.Answers;

/// <summary>How a language says yes and no. Words are folded: lower case, no accents, no apostrophes.</summary>
internal sealed class AnswerLanguage
{
    public required PhraseTable<AnswerWord> Phrases { get; init; }

    /// <summary>Words of at least five letters that are still understood with one letter wrong, missing, doubled or swapped.</summary>
    public required string[] Misspelt { get; init; }

    /// <summary>Words that begin a question; what agrees at its end is no answer.</summary>
    public required WordSet QuestionStarts { get; init; }
}
