using System.Buffers;
using System.Runtime.InteropServices;

namespace RetailMessenger.Connectors.DemoShop.Search;

/// <summary>Weighs the products that have one of the words, or all products when there are no words.</summary>
internal static class Ranking
{
    // What is sold out comes after what fits about as well, not after what hardly fits.
    public const float OfSoldOut = 0.5f;

    private const float OfItsKind = 1.3f;

    /// <summary>By slot; those that have less than half of the words are left out.</summary>
    public static List<(int Slot, float Score)> Of(
        IReadOnlyList<SoughtWord> words, IEnumerable<string> types, ProductIndex index, LanguageIndex terms)
    {
        var products = index.Products;
        if (words.Count == 0)
            return [.. Enumerable.Range(0, products.Length).Select(slot => (slot, Weigh(1, index.Products[slot])))];

        var sums = Rent<float>(products.Length);
        var best = Rent<float>(products.Length);
        var counts = Rent<byte>(products.Length);
        var touched = new List<int>();
        var touchedByWord = new List<int>();
        foreach (var word in words)
        {
            touchedByWord.Clear();
            foreach (var (parts, share) in word.Alternatives)
                Add(parts, share, terms, best, touchedByWord);
            foreach (var slot in CollectionsMarshal.AsSpan(touchedByWord))
            {
                if (counts[slot] == 0)
                    touched.Add(slot);
                counts[slot]++;
                sums[slot] += best[slot];
                best[slot] = 0;
            }
        }

        Favour(types, terms, sums, best);
        var found = new List<(int Slot, float Score)>(touched.Count);
        foreach (var slot in CollectionsMarshal.AsSpan(touched))
        {
            if (counts[slot] * 2 >= words.Count)
                found.Add((slot, Weigh(sums[slot] * counts[slot] / words.Count, products[slot])));
        }

        ArrayPool<float>.Shared.Return(sums);
        ArrayPool<float>.Shared.Return(best);
        ArrayPool<byte>.Shared.Return(counts);
        return found;
    }

    // A notebook before a notebook's bag, for who wants a notebook. Each once, however many of its kinds are named.
    private static void Favour(IEnumerable<string> types, LanguageIndex index, float[] sums, float[] favoured)
    {
        foreach (var slot in types.Select(index.Find).OfType<Postings>().SelectMany(postings => postings.Slots.ToArray()))
        {
            if (favoured[slot] == 0)
                sums[slot] *= OfItsKind;
            favoured[slot] = 1;
        }
    }

    private static void Add(string[] parts, float share, LanguageIndex index, float[] best, List<int> touched)
    {
        if (parts.Length > 1)
        {
            foreach (var (slot, score) in WithAll(parts, index))
                Raise(slot, share * score);
        }
        else if (index.Find(parts[0]) is { } postings)
        {
            var strength = index.StrengthOf(parts[0]);
            var slots = postings.Slots;
            var weights = postings.Weights;
            for (var i = 0; i < slots.Length; i++)
                Raise(slots[i], share * strength.Of(slots[i], weights[i]));
        }

        void Raise(int slot, float score)
        {
            if (best[slot] == 0)
                touched.Add(slot);
            best[slot] = Math.Max(best[slot], score);
        }
    }

    private static Dictionary<int, float> WithAll(string[] parts, LanguageIndex index)
    {
        Dictionary<int, float>? found = null;
        foreach (var part in parts.OrderBy(index.CountOf))
        {
            if (index.Find(part) is not { } postings)
                return [];
            var strength = index.StrengthOf(part);
            var both = new Dictionary<int, float>();
            for (var i = 0; i < postings.Count; i++)
            {
                var slot = postings.Slots[i];
                var before = 0f;
                if (found is null || found.TryGetValue(slot, out before))
                    both[slot] = before + strength.Of(slot, postings.Weights[i]);
            }

            found = both;
        }

        return found ?? [];
    }

    private static float Weigh(float score, in IndexedProduct product) => product.IsAvailable ? score : score * OfSoldOut;

    private static T[] Rent<T>(int length)
    {
        var array = ArrayPool<T>.Shared.Rent(length);
        Array.Clear(array, 0, length);
        return array;
    }
}
