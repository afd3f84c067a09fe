using RetailMessenger.BotFramework.Schema;
using RetailMessenger.Core.Texts;

namespace RetailMessenger.Core.Conversations.Fitting;

/// <summary>Finds the choice that a customer means who answers with its number, its letter or its title as it was shown.</summary>
public static class ChoiceAnswer
{
    private const int LongestLabel = 12;

    private static readonly string[] WordsBefore = ["option", "number", "no", "opcion", "numero", "la", "el", "the"];

    /// <summary>Whether a text could be a label, so that it is worth looking for what was offered.</summary>
    public static bool MayBeLabel(string? text)
    {
        var label = LabelIn(text);
        return label.Length is > 0 and <= 3 && (label.All(char.IsAsciiDigit) || (label.Length == 1 && char.IsAsciiLetterLower(label[0])));
    }

    /// <summary>The choice; null when the text is none of them.</summary>
    public static CardAction? Find(string? text, IReadOnlyList<FittedChoice> choices)
    {
        ArgumentNullException.ThrowIfNull(choices);
        var plain = PlainText.Of(text);
        if (plain.Length == 0)
            return null;

        var label = LabelIn(text);
        var found = choices.FirstOrDefault(choice => PlainText.Of(choice.Title) == plain)
            ?? choices.FirstOrDefault(choice => PlainText.Of(choice.Label) == label);
        return found?.Action;
    }

    /// <summary>
    /// The choices that are open after a shop's messages: those of the last message that has any, unless the shop asked something open after it.
    /// </summary>
    public static IReadOnlyList<FittedChoice> OpenAfter(IReadOnlyList<Activity> said, ChannelProfile profile)
    {
        ArgumentNullException.ThrowIfNull(said);
        for (var i = said.Count - 1; i >= 0; i--)
        {
            if (ActivityFitter.Fit(said[i], profile).Choices is { Count: > 0 } choices)
                return choices;
            if (said[i].InputHint == InputHints.ExpectingInput)
                return [];
        }

        return [];
    }

    private static string LabelIn(string? text)
    {
        if (text is null || text.Length > LongestLabel)
            return "";

        var words = PlainText.WordsOf(text);
        return words switch
        {
            [var only] => only,
            [var before, var label] when WordsBefore.Contains(before, StringComparer.Ordinal) => label,
            _ => "",
        };
    }
}
