using RetailMessenger.Core.Texts;

namespace RetailMessenger.Connectors.DemoShop.Search;

/// <summary>Makes of words what is looked for: synonyms, words written together or apart, and words meant by a slip.</summary>
internal static class SoughtWords
{
    private const float OfSynonym = 0.3f;
    private const float OfKind = 0.8f;
    private const float OfJoined = 0.5f;
    private const float OfCorrected = 0.9f;
    private const int LongestPhrase = 3;
    private const int ShortestPart = 3;

    /// <summary>The words, and the text with slips put right; null when there were none.</summary>
    public static (List<SoughtWord> Words, string? Corrected) Of(IReadOnlyList<string> words, LanguageIndex index)
    {
        var terms = words.Select(word => SearchText.Stem(word, index.Language)).ToList();
        var alternatives = terms.ConvertAll(term => new List<(string[] Terms, float Share)> { ([term], 1) });
        AddPhrases(terms, alternatives, index);
        var written = words.ToList();
        for (var i = 0; i < terms.Count; i++)
        {
            if (alternatives[i].Exists(alternative => Array.TrueForAll(alternative.Terms, term => index.CountOf(term) > 0)))
                continue;
            var near = index.Correct(terms[i], slips: 1);
            if (near is null && Split(terms[i], index) is { } parts)
                alternatives[i].Add((parts, OfCorrected));
            else if ((near ?? index.Correct(terms[i], slips: 2)) is { } meant)
            {
                alternatives[i].Add(([meant], OfCorrected));
                alternatives[i].AddRange(WordList.Of(index.Language).SynonymsOf(meant).Select(synonym => (synonym, OfSynonym)));
                written[i] = meant;
            }
        }

        return ([.. words.Select((word, i) => new SoughtWord(word, alternatives[i]))], written.SequenceEqual(words) ? null : string.Join(' ', written));
    }

    /// <summary>The terms of the kinds of products that the words name: in English the last of them do, in Spanish the first.</summary>
    public static IEnumerable<string> TypesOf(IReadOnlyList<string> words, Language language)
    {
        for (var count = 1; count <= Math.Min(LongestPhrase, words.Count); count++)
        {
            var phrase = (language == Language.Spanish ? words.Take(count) : words.TakeLast(count)).Select(word => SearchText.Stem(word, language)).ToList();
            foreach (var written in new[] { string.Join(' ', phrase), string.Concat(phrase) }.Distinct(StringComparer.Ordinal))
            {
                yield return ProductTerms.TypeOf([written]);
                foreach (var synonym in WordList.Of(language).SynonymsOf(written))
                    yield return ProductTerms.TypeOf(synonym);
            }
        }
    }

    private static void AddPhrases(List<string> terms, List<List<(string[] Terms, float Share)>> alternatives, LanguageIndex index)
    {
        for (var begin = 0; begin < terms.Count; begin++)
        {
            for (var count = 1; count <= Math.Min(LongestPhrase, terms.Count - begin); count++)
            {
                var phrase = terms.GetRange(begin, count);
                AddSynonyms(begin, count, string.Join(' ', phrase));
                if (count != 2)
                    continue;
                var joined = SearchText.Stem(string.Concat(phrase), index.Language);
                AddToAll(begin, count, [joined], OfJoined);
                AddSynonyms(begin, count, joined);
            }
        }

        // What the shop calls a kind of its products is nearly as good as what the customer calls it.
        void AddSynonyms(int begin, int count, string phrase)
        {
            foreach (var synonym in WordList.Of(index.Language).SynonymsOf(phrase))
                AddToAll(begin, count, synonym, index.CountOf(ProductTerms.TypeOf(synonym)) > 0 ? OfKind : OfSynonym);
        }

        void AddToAll(int begin, int count, string[] synonym, float share)
        {
            for (var i = begin; i < begin + count; i++)
                alternatives[i].Add((synonym, share));
        }
    }

    private static string[]? Split(string term, LanguageIndex index)
    {
        (int Count, string[]? Parts) best = (0, null);
        for (var at = ShortestPart; at <= term.Length - ShortestPart; at++)
        {
            var (first, second) = (term[..at], SearchText.Stem(term[at..], index.Language));
            var count = index.CountOfBoth(first, second);
            if (count > best.Count)
                best = (count, [first, second]);
        }

        return best.Parts;
    }
}
