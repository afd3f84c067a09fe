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
    private float[] _lengths = [];
    private int _count;
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

        if (slot >= _lengths.Length)
            Array.Resize(ref _lengths, Math.Max(1024, (slot + 1) * 2));
        _count = Math.Max(_count, slot + 1);
        var length = terms.Sum(term => ProductTerms.IsType(term.Key) ? 0 : term.Value);
        _total += length - (long)_lengths[slot];
        _lengths[slot] = length;
    }

    public Postings? Find(string term) => _postings.TryGetValue(term, out var postings) && postings.Count > 0 ? postings : null;

    public int CountOf(string term) => Find(term)?.Count ?? 0;

    public int CountOfBoth(string one, string other) => Find(one) is { } first && Find(other) is { } second
        ? first.Slots.ToArray().Intersect(second.Slots.ToArray()).Count()
        : 0;

    /// <summary>The known term that was probably meant by one that is not known; null when there is none near.</summary>
    public string? Correct(string term, int slips) => _vocabulary.FindNearest(term, slips, CountOf);

    /// <summary>How much each of the products that have a term says of it; nothing for a term that none has.</summary>
    public TermStrength StrengthOf(string term) => new(
        RarityOf(term) * (Saturation + 1), Saturation * (1 - LengthShare), Saturation * LengthShare * _count / Math.Max(1, _total), _lengths);

    private float RarityOf(string term)
    {
        var count = CountOf(term);
        return MathF.Log(1 + ((_count - count + 0.5f) / (count + 0.5f)));
    }
}
