using System.Runtime.InteropServices;
using RetailMessenger.Core.Retail;
using RetailMessenger.Core.Texts;

namespace RetailMessenger.Connectors.DemoShop.Search;

/// <summary>The best of all products that have the words and keep within the limits.</summary>
internal sealed class Picked(ProductQuery query, ReadQuery read, ProductIndex index, Language language)
{
    // Within a sentence; shorter numbers are sizes and years.
    private const int ShortestId = 5;

    private readonly SearchLimits _limits = new(query, read.Understood, language);

    public ProductResults Pick()
    {
        var (sought, corrected) = SoughtWords.Of(read.Words, index.In(language));
        AddColours(sought);
        var candidates = Ranking.Of(sought, SoughtWords.TypesOf(read.Words, language), index, index.In(language));
        candidates.RemoveAll(candidate => !_limits.MayFit(index.Products[candidate.Slot]));
        var named = Named(ScoreOfNamed(candidates));
        var hits = named.Concat(BestOf(candidates, named.ConvertAll(hit => hit.Product.Id))).Take(query.Most).ToList();
        return new ProductResults
        {
            Hits = hits,
            Total = hits.Count < query.Most ? hits.Count : Math.Max(candidates.Count, hits.Count),
            Understood = read.Understood,
            CorrectedText = corrected,
        };
    }

    // A colour that is wanted says something about the order, too: one in the title is worth more than one in a description.
    private void AddColours(List<SoughtWord> sought)
    {
        foreach (var wish in read.Understood.Wishes.Where(wish => wish.Option == QueryReader.Colour && !wish.IsRefused))
        {
            var terms = wish.Values.SelectMany(WordList.Of(language).ColourWords).Distinct(StringComparer.Ordinal);
            sought.Add(new SoughtWord(wish.Values[0], [.. terms.Select(term => (new[] { SearchText.Stem(term, language) }, 1f))]));
        }
    }

    private List<ProductHit> Named(double score)
    {
        var text = query.Text.Trim();
        var ids = text.Contains(' ', StringComparison.Ordinal) ? [text, .. text.Split(' ').Where(word => word.Length >= ShortestId && word.Any(char.IsAsciiDigit))] : new[] { text };
        return [.. ids.Select(index.FindById).OfType<int>().Distinct().Select(slot => index.Products[slot].Product).Where(product => product.Variants.Count > 0).Select(HitOf).Take(query.Most)];

        ProductHit HitOf(Product product) => new(
            product,
            product.Variants.FirstOrDefault(variant => ids.Contains(variant.Id, StringComparer.OrdinalIgnoreCase)) ?? _limits.BestOf(product, read.Words) ?? product.Variants[0],
            score);
    }

    // From the best downwards until there are enough: options are looked at for those alone.
    private IEnumerable<ProductHit> BestOf(List<(int Slot, float Score)> candidates, List<string> taken)
    {
        var entries = new (int, long)[candidates.Count];
        for (var i = 0; i < entries.Length; i++)
            entries[i] = (candidates[i].Slot, Key(candidates[i].Slot, candidates[i].Score));
        var queue = new PriorityQueue<int, long>(entries);
        var soldOut = new HashSet<int>();
        while (queue.TryDequeue(out var slot, out var key))
        {
            var (score, product) = (ScoreOf(key), index.Products[slot]);
            if (taken.Contains(product.Product.Id) || _limits.BestOf(product.Product, read.Words) is not { } variant)
                continue;

            // In stock, but not in the form asked for: it takes its place among what is sold out.
            if (!variant.IsAvailable && product.IsAvailable && soldOut.Add(slot))
                queue.Enqueue(slot, Key(slot, score * Ranking.OfSoldOut));
            else
                yield return new ProductHit(product.Product, variant, score);
        }
    }

    private static float ScoreOfNamed(List<(int Slot, float Score)> candidates)
    {
        var best = 0f;
        foreach (var (_, score) in CollectionsMarshal.AsSpan(candidates))
            best = Math.Max(best, score);
        return best + 1;
    }

    private static long Key(int slot, float score) => ((long)(int.MaxValue - BitConverter.SingleToInt32Bits(score)) << 32) | (uint)slot;

    private static float ScoreOf(long key) => BitConverter.Int32BitsToSingle(int.MaxValue - (int)(key >> 32));
}
