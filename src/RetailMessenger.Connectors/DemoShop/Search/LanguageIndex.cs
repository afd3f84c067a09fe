using RetailMessenger.Core.Retail;
using RetailMessenger.Core.Texts;

namespace RetailMessenger.Connectors.DemoShop.Search;

/// <summary>The terms of all products in one language. Products are numbered by slots.</summary>
internal sealed class LanguageIndex(Language language)
{
    // The usual constants of BM25; weights are twice what they say.
    private const float Saturation = 2.4f;
    private const float LengthShare = 0.75f;

    private readonly Dictionary<string, Postings> _postings = new(StringComparer.Ordinal);
    private readonly List<int> _lengths = [];
    private readonly Vocabulary _vocabulary = new();
    private long _total;

    public Language Language => language;

    public void Replace(int slot, Product? before, Product product)
    {
        if (before is not null)
        {
            foreach (var term in ProductTerms.Of(before, language).Keys)
                _postings[term].Remove(slot);
        }

        var terms = ProductTerms.Of(product, language);
        foreach (var (term, weight) in terms)
        {
            if (!_postings.TryGetValue(term, out var postings))
            {
                _postings[term] = postings = new Postings();
                _vocabulary.Add(term);
            }

            postings.Add(slot, weight);
        }

        while (_lengths.Count <= slot)
            _lengths.Add(0);
        var length = terms.Sum(term => ProductTerms.IsType(term.Key) ? 0 : term.Value);
        _total += length - _lengths[slot];
        _lengths[slot] = length;
    }

    public Postings? Find(string term) => _postings.TryGetValue(term, out var postings) && postings.Count > 0 ? postings : null;

    public int CountOf(string term) => Find(term)?.Count ?? 0;

    public int CountOfBoth(string one, string other) => Find(one) is { } first && Find(other) is { } second
        ? first.Slots.ToArray().Intersect(second.Slots.ToArray()).Count()
        : 0;

    /// <summary>The known term that was probably meant by one that is not known; null when there is none near.</summary>
    public string? Correct(string term, int slips) => _vocabulary.FindNearest(term, slips, CountOf);

    /// <summary>How much a product says of a term, from 0 to a limit that all terms share, apart from how rare the term is.</summary>
    public float Strength(int slot, int weight) =>
        weight * (Saturation + 1) / (weight + (Saturation * (1 - LengthShare + (LengthShare * _lengths[slot] * _lengths.Count / Math.Max(1, _total)))));

    public float RarityOf(string term)
    {
        var count = CountOf(term);
        return MathF.Log(1 + ((_lengths.Count - count + 0.5f) / (count + 0.5f)));
    }
}
