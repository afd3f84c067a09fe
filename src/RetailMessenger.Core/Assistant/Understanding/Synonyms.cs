using System.Collections.Frozen;
using RetailMessenger.Core.Texts;

namespace RetailMessenger.Core.Assistant.Understanding;

/// <summary>Words that mean the same in what customers ask of a shop, so that not every wording needs an example of its own.</summary>
internal static class Synonyms
{
    private static readonly FrozenDictionary<string, string> FirstWords = Language.All
        .SelectMany(language => TextFiles.ReadLines(typeof(Synonyms), "Synonyms", language))
        .Select(PlainText.WordsOf)
        .SelectMany(line => line.Skip(1).Select(word => KeyValuePair.Create(word, line[0])))
        .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The word that stands for all of its line; a word that is in none stands for itself.</summary>
    public static string FirstOf(string word) => FirstWords.GetValueOrDefault(word, word);
}
