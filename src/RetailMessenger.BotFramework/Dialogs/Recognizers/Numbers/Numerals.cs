using RetailMessenger.BotFramework.Dialogs.Recognizers.Scanning;

namespace RetailMessenger.BotFramework.Dialogs.Recognizers.Numbers;

/// <summary>Tells digits and numerals that count something from those that do not: order codes, articles, pronouns.</summary>
internal static class Numerals
{
    /// <summary>Whether the digits belong to a code such as R1001, SKU-77 or 550e8400.</summary>
    public static bool IsPartOfCode(ScannedText text, int digits)
    {
        if (text.Touches(digits) && IsCodeBefore(text, digits - 1))
            return true;
        return text.IsWord(digits + 1) && text.Touches(digits + 1) && text.IsDigits(digits + 2) && text.Touches(digits + 2)
            && !text.IsWord(digits + 1, "h") && !text.IsWord(digits + 1, "x");
    }

    /// <summary>The first token behind the run of tokens without a gap in which <paramref name="index"/> stands.</summary>
    public static int SkipRun(ScannedText text, int index)
    {
        index++;
        while (index < text.Count && text.Touches(index))
            index++;
        return index;
    }

    /// <summary>Whether digits carry an ordinal's suffix (2nd, 2.º), and the first token behind it.</summary>
    public static bool HasOrdinalSuffix(ScannedText text, int digits, NumberLanguage language, out int next)
    {
        var at = digits + 1;
        if (text.IsSymbol(at, '.') && text.Touches(at) && IsOrdinalSign(text, at + 1))
            at++;
        next = at + 1;
        return text.Touches(at) && (IsOrdinalSign(text, at) || language.OrdinalSuffixes.Contains(text.Word(at)));
    }

    /// <summary>Whether a numeral of one word counts, where it could be an article or a pronoun instead.</summary>
    public static bool Counts(ScannedText text, int index, int next, NumberLanguage language)
    {
        if (next != index + 1)
            return true;
        var word = text.Word(index);
        if (language.ArticleNumerals.Contains(word))
            return !text.IsWord(next) || language.AfterArticleNumerals.Contains(text.Word(next));
        return !language.Pronouns.Contains(word) || !IsPronoun(text, index, language);
    }

    private static bool IsPronoun(ScannedText text, int index, NumberLanguage language)
    {
        var before = text.Word(index - 1);
        if (language.AfterPronouns.Contains(text.Word(index + 1)) || language.BeforePronouns.Contains(before))
            return true;
        if (language.Ordinals.TryGet(before, out _))
            return true;
        return text.IsWord(index - 1) && !language.CountNouns.Contains(before) && language.Determiners.Contains(text.Word(index - 2));
    }

    private static bool IsCodeBefore(ScannedText text, int before) =>
        text.IsWord(before) || text.IsSymbol(before, '_')
        || text.IsSymbol(before, '-') && text.Touches(before) && text.IsWord(before - 1);

    private static bool IsOrdinalSign(ScannedText text, int index) =>
        text.IsSymbol(index, 'º') || text.IsSymbol(index, 'ª') || text.IsSymbol(index, '°');
}
