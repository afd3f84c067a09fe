using RetailMessenger.Core.Assistant.Understanding;

namespace RetailMessenger.Connectors.DemoShop.Search;

/// <summary>The terms that some product has or once had, by length, in which the one is found that was meant by a slip.</summary>
internal sealed class Vocabulary
{
    private const int ShortestCorrected = 4;
    private const int ShortestWithTwoSlips = 8;

    private readonly Dictionary<int, List<string>> _byLength = [];

    public void Add(string term)
    {
        if (term.Length < ShortestCorrected - 1 || !term.All(char.IsLetter))
            return;
        if (!_byLength.TryGetValue(term.Length, out var terms))
            _byLength[term.Length] = terms = [];
        terms.Add(term);
    }

    /// <summary>The nearest term, of equally near ones that of most products; null when none is near enough.</summary>
    /// <param name="term">What was written.</param>
    /// <param name="slips">How many slips it may have; two only if it is long.</param>
    /// <param name="countOf">How many products have a term.</param>
    public string? FindNearest(string term, int slips, Func<string, int> countOf)
    {
        if (term.Length < ShortestCorrected || !term.All(char.IsLetter))
            return null;

        var allowed = term.Length >= ShortestWithTwoSlips ? slips : 1;
        (string? Term, int Distance, int Count) best = (null, allowed + 1, 0);
        for (var length = term.Length - allowed; length <= term.Length + allowed; length++)
        {
            foreach (var candidate in _byLength.GetValueOrDefault(length) ?? [])
            {
                if (candidate[0] != term[0] && candidate[^1] != term[^1])
                    continue;
                var distance = Spelling.Distance(term, candidate, Math.Min(allowed, best.Distance));
                if (distance > allowed || distance > best.Distance)
                    continue;
                var count = countOf(candidate);
                if (count > 0 && (distance < best.Distance || count > best.Count))
                    best = (candidate, distance, count);
            }
        }

        return best.Term;
    }
}
