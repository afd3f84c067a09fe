using System.Buffers;
using RetailMessenger.Core.Texts;

namespace RetailMessenger.Core.Customers;

/// <summary>Hears in which language a text is written, by its small words and its letters. Short or mixed texts say nothing.</summary>
internal static class LanguageDetector
{
    private static readonly SearchValues<char> OnlySpanish = SearchValues.Create("¿¡ñÑ");
    private static readonly SearchValues<char> Accented = SearchValues.Create("áíóúÁÍÓÚ");

    /// <summary>Evidence that makes a sentence clear.</summary>
    public const double Clear = 2;

    /// <summary>Evidence that no name, address or product title reaches.</summary>
    public const double BeyondDoubt = 4;

    /// <summary>The language that the evidence is for, if it is enough and at least twice that for any other language.</summary>
    public static Language? Detect(string? text, double enough = Clear)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;

        var words = PlainText.WordsOf(text).Distinct(StringComparer.Ordinal).ToList();
        var ranked = Language.All
            .Select(language => (
                Language: language,
                Evidence: LettersOf(language, text) + words.Count(word => FunctionWords.BelongOnlyTo(language, word))))
            .OrderByDescending(item => item.Evidence)
            .ToList();
        return ranked[0].Evidence >= enough && ranked[0].Evidence >= 2 * ranked[1].Evidence ? ranked[0].Language : null;
    }

    // "é" also stands in words that English has taken in (café), so that accents count for less than the marks that only Spanish writes.
    private static double LettersOf(Language language, string text) => language != Language.Spanish
        ? 0
        : (text.AsSpan().ContainsAny(OnlySpanish) ? 1 : 0) + (text.AsSpan().ContainsAny(Accented) ? 0.5 : 0);
}
