using System.Collections.Frozen;

namespace RetailMessenger.Core.Texts;

/// <summary>
/// The small words of a language, which say little about what is meant and much about the language. As <see cref="PlainText"/> writes them.
/// </summary>
internal static class FunctionWords
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> ByLanguage = Language.All.ToFrozenDictionary(
        language => language.Code,
        language => TextFiles.ReadLines(typeof(FunctionWords), "FunctionWords", language)
            .SelectMany(PlainText.WordsOf)
            .ToFrozenSet(StringComparer.Ordinal),
        StringComparer.Ordinal);

    public static bool Contain(string word) => ByLanguage.Values.Any(words => words.Contains(word));

    public static bool Contain(Language language, string word) => ByLanguage[language.Code].Contains(word);

    /// <summary>Whether the word belongs to that language and to no other one.</summary>
    public static bool BelongOnlyTo(Language language, string word) =>
        ByLanguage[language.Code].Contains(word) && ByLanguage.All(item => item.Key == language.Code || !item.Value.Contains(word));
}
