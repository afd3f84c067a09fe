namespace RetailMessenger.Connectors.DemoShop.Seed;

/// <summary>
/// Numbers that look like chance and are the same on every machine and with every version of the platform, which the platform's own do not promise
/// (SplitMix64). Each thing that is made has numbers of its own, so that a change of one leaves the others as they are.
/// </summary>
internal sealed class SeedRandom
{
    private ulong _state;

    public SeedRandom(int seed, string what)
    {
        // FNV-1a
        var hash = 14695981039346656037UL;
        foreach (var letter in what)
            hash = (hash ^ letter) * 1099511628211UL;
        _state = hash ^ ((uint)seed * 0x9E3779B97F4A7C15UL);
    }

    /// <summary>A whole number from 0, less than a limit.</summary>
    public int Below(int limit) => (int)(Next() % (ulong)limit);

    /// <summary>A whole number from one to another, both among them.</summary>
    public int Between(int from, int to) => from + Below(to - from + 1);

    public bool Chance(int percent) => Below(100) < percent;

    public T Pick<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    /// <summary>All of them in an order by chance.</summary>
    public List<T> Shuffle<T>(IEnumerable<T> items)
    {
        var shuffled = items.ToList();
        for (var i = shuffled.Count - 1; i > 0; i--)
        {
            var other = Below(i + 1);
            (shuffled[i], shuffled[other]) = (shuffled[other], shuffled[i]);
        }

        return shuffled;
    }

    private ulong Next()
    {
        _state += 0x9E3779B97F4A7C15UL;
        var mixed = _state;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9UL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
        return mixed ^ (mixed >> 31);
    }
}
