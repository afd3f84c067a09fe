using System.Globalization;
using System.Text;
using RetailMessenger.Core.Texts;

namespace RetailMessenger.Connectors.DemoShop.Search;

/// <summary>Cuts texts into the terms under which products are found.</summary>
internal static class SearchText
{
    /// <summary>
    /// How long a pattern may look through a customer's words, in milliseconds. Those are short: only a machine that stood still meanwhile takes a second.
    /// </summary>
    public const int PatternTimeout = 10_000;

    private const int ShortestStemmed = 4;

    private static readonly HashSet<string> Units = new(
        ["gb", "tb", "mb", "cm", "mm", "m", "km", "inch", "in", "ft", "w", "kw", "v", "ml", "cl", "l", "oz", "kg", "g", "mah", "hz", "ghz", "mp"], StringComparer.Ordinal);

    /// <summary>Lower case, without accents and apostrophes; all else stays.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var character in PlainText.WellFormed(text).Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark && character is not ('\'' or '’' or '´'))
                folded.Append(char.ToLowerInvariant(character));
        }

        return folded.ToString();
    }

    /// <summary>The words of a text as they are written, folded.</summary>
    public static List<string> WordsOf(string text)
    {
        var words = new List<string>();
        var folded = Fold(text);
        var start = -1;
        for (var i = 0; i <= folded.Length; i++)
        {
            if (i < folded.Length && char.IsLetterOrDigit(folded[i]))
            {
                start = start < 0 ? i : start;
            }
            else if (start >= 0)
            {
                words.Add(folded[start..i]);
                start = -1;
            }
        }

        return words;
    }

    /// <summary>The terms of a product's text. A number and its unit are one term more, so that "2 TB" is found by "2tb".</summary>
    public static List<string> TermsOf(string text, Language language)
    {
        var words = WordsOf(text);
        var terms = words.ConvertAll(word => Stem(word, language));
        for (var i = 1; i < words.Count; i++)
        {
            if (Units.Contains(words[i]) && words[i - 1].All(char.IsAsciiDigit))
                terms.Add(words[i - 1] + words[i]);
        }

        return terms;
    }

    /// <summary>A word without its plural and, in Spanish, its gender.</summary>
    public static string Stem(string word, Language language)
    {
        if (word.Length < ShortestStemmed || !word.All(char.IsLetter))
            return word;
        return language == Language.Spanish ? SpanishStem(word) : EnglishStem(word);
    }

    private static string EnglishStem(string word)
    {
        if (Ends("ies") && word.Length > 4)
            return word[..^3] + "y";
        if (Ends("sses") || Ends("shes") || Ends("ches") || Ends("xes") || Ends("zes"))
            return word[..^2];
        return Ends("s") && !Ends("ss") && !Ends("us") && !Ends("is") ? word[..^1] : word;

        bool Ends(string end) => word.EndsWith(end, StringComparison.Ordinal);
    }

    private static string SpanishStem(string word)
    {
        if (word.EndsWith("ces", StringComparison.Ordinal))
            word = word[..^3] + "z";
        else if (word.EndsWith("es", StringComparison.Ordinal))
            word = word[..^2];
        else if (word[^1] == 's' && "aeiou".Contains(word[^2], StringComparison.Ordinal))
            word = word[..^1];
        return word.Length > 3 && word[^1] is 'a' or 'o' or 'e' ? word[..^1] : word;
    }
}
