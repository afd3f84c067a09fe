using System.Globalization;
using System.Text;

namespace RetailMessenger.Core.Texts;

/// <summary>Texts without what people leave out or get wrong when they type: case, accents, punctuation, spaces.</summary>
public static class PlainText
{
    // Nothing that is compared is longer; a pasted page must not cost a second.
    private const int Longest = 2000;

    private const char NoCharacter = '\uFFFE';

    /// <summary>
    /// Lower case letters and digits without accents, words separated by one space, apostrophes dropped. Of a text without any letter or digit
    /// only a question mark is left, if it has one.
    /// </summary>
    public static string Of(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return "";

        var plain = new StringBuilder();
        var gap = false;
        foreach (var character in WellFormed(text[..Math.Min(text.Length, Longest)]).Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(character))
            {
                if (gap && plain.Length > 0)
                    plain.Append(' ');
                plain.Append(char.ToLowerInvariant(character));
                gap = false;
            }
            else
            {
                gap |= !BelongsToAWord(character);
            }
        }

        return plain.Length == 0 && text.Contains('?', StringComparison.Ordinal) ? "?" : plain.ToString();
    }

    /// <summary>The words of <see cref="Of"/>, in order.</summary>
    public static string[] WordsOf(string? text) => Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>
    /// The text with halves of characters, which cannot be stored, and U+FFFE, which .NET refuses to normalize, replaced by U+FFFD; the same object when
    /// there are none.
    /// </summary>
    public static string WellFormed(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]) && text[i] != NoCharacter)
                continue;
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                i++;
            else
                return string.Concat(text.EnumerateRunes()).Replace(NoCharacter, '\uFFFD');
        }

        return text;
    }

    private static bool BelongsToAWord(char character) =>
        character is '\'' or '’' or '´' or '`' || CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark;
}
