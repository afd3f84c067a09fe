using System.Globalization;
using System.Text;

namespace RetailMessenger.BotFramework.Dialogs.Choices;

/// <summary>The tokenizer that is used when none is given.</summary>
public static class Tokenizer
{
    /// <summary>
    /// Words are runs of letters and digits. A symbol that is not punctuation (an emoji) and a character of a script that is written without
    /// spaces are words of their own. <see cref="Token.Normalized"/> is lower case, without accents: customers leave them out.
    /// </summary>
    public static TokenizerFunction DefaultTokenizer { get; } = Tokenize;

    private static List<Token> Tokenize(string text, string? locale)
    {
        var tokens = new List<Token>();
        if (string.IsNullOrEmpty(text))
        {
            return tokens;
        }

        var start = -1;
        var position = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var kind = KindOf(rune);
            if (kind != RuneKind.PartOfWord && start >= 0)
            {
                tokens.Add(Cut(text, start, position - 1));
                start = -1;
            }

            if (kind == RuneKind.PartOfWord && start < 0)
            {
                start = position;
            }
            else if (kind == RuneKind.WordOfItsOwn)
            {
                tokens.Add(Cut(text, position, position + rune.Utf16SequenceLength - 1));
            }

            position += rune.Utf16SequenceLength;
        }

        if (start >= 0)
        {
            tokens.Add(Cut(text, start, text.Length - 1));
        }

        return tokens;
    }

    private static Token Cut(string text, int start, int end)
    {
        var word = text.Substring(start, end - start + 1);
        return new Token { Start = start, End = end, Text = word, Normalized = Fold(word) };
    }

    private static string Fold(string word)
    {
        if (Ascii.IsValid(word))
        {
            return word.ToLowerInvariant();
        }

        // Customers' phones send lone surrogates now and then; Normalize would throw on them.
        var decomposed = HasLoneSurrogate(word) ? word : word.Normalize(NormalizationForm.FormKD);
        var folded = new StringBuilder(decomposed.Length);
        foreach (var character in decomposed.Where(character => character is < '\u0300' or > '\u036f'))
        {
            folded.Append(char.ToLowerInvariant(character));
        }

        return folded.ToString();
    }

    private static bool HasLoneSurrogate(string word)
    {
        foreach (var rune in word.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar)
            {
                return true;
            }
        }

        return false;
    }

    private static RuneKind KindOf(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.OtherLetter when IsWrittenWithoutSpaces(rune) => RuneKind.WordOfItsOwn,
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
            or UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber => RuneKind.PartOfWord,
        UnicodeCategory.OtherSymbol => RuneKind.WordOfItsOwn,
        _ => RuneKind.Between,
    };

    private static bool IsWrittenWithoutSpaces(Rune rune) =>
        rune.Value is (>= 0x0E00 and <= 0x0EFF) or (>= 0x3040 and <= 0x30FF) or (>= 0x3400 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF)
            or (>= 0x20000 and <= 0x3FFFF);

    private enum RuneKind
    {
        Between,
        PartOfWord,
        WordOfItsOwn,
    }
}
