using RetailMessenger.Core.Texts;

namespace RetailMessenger.Connectors.DemoShop.Search;

/// <summary>The lists of words beside this class, by language, folded.</summary>
internal sealed class WordList
{
    private static readonly Dictionary<string, WordList> ByLanguage = Language.All.ToDictionary(
        language => language.Code, language => new WordList(language), StringComparer.Ordinal);

    private readonly HashSet<string> _smallWords;
    private readonly Dictionary<string, string[]> _colours;
    private readonly ILookup<string, string[]> _synonyms;

    private WordList(Language language)
    {
        _smallWords = [.. Lines("SmallWords", language).SelectMany(SearchText.WordsOf)];
        _colours = Lines("Colours", language).Select(line => SearchText.WordsOf(line).ToArray())
            .SelectMany(colour => colour.Select(word => KeyValuePair.Create(word, colour)))
            .ToDictionary(StringComparer.Ordinal);
        var groups = Lines("Synonyms", language)
            .Select(line => line.Split(',').Select(phrase => SearchText.WordsOf(phrase).ConvertAll(word => SearchText.Stem(word, language)).ToArray()).ToList());
        _synonyms = groups
            .SelectMany(group => group.SelectMany(phrase => group.Where(other => other != phrase).Select(other => (Key: string.Join(' ', phrase), Other: other))))
            .ToLookup(pair => pair.Key, pair => pair.Other, StringComparer.Ordinal);
    }

    public static WordList Of(Language language) => ByLanguage[language.Code];

    public bool IsSmall(string word) => _smallWords.Contains(word);

    public bool IsColour(string word) => _colours.ContainsKey(word);

    /// <summary>All words for a colour; the word alone when it is none.</summary>
    public IReadOnlyList<string> ColourWords(string word) => _colours.GetValueOrDefault(word, [word]);

    /// <summary>What may be said for a phrase of stemmed words.</summary>
    public IEnumerable<string[]> SynonymsOf(string phrase) => _synonyms[phrase];

    private static IReadOnlyList<string> Lines(string name, Language language) => TextFiles.ReadLines(typeof(WordList), name, language);
}
