namespace RetailMessenger.Connectors.DemoShop.Search;

/// <summary>How many slips of the fingers lie between two words.</summary>
internal static class EditDistance
{
    private const int Longest = 64;

    /// <summary>Letters put in, left out, replaced or swapped with their neighbour; one more than the limit when there are more than that.</summary>
    public static int Of(string one, string other, int limit)
    {
        if (Math.Abs(one.Length - other.Length) > limit || one.Length >= Longest || other.Length >= Longest)
            return limit + 1;

        Span<int> before = stackalloc int[Longest];
        Span<int> last = stackalloc int[Longest];
        Span<int> row = stackalloc int[Longest];
        for (var j = 0; j <= other.Length; j++)
            last[j] = j;

        for (var i = 1; i <= one.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var replace = last[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
                row[j] = Math.Min(replace, Math.Min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                least = Math.Min(least, row[j]);
            }

            if (least > limit + 1)
                return limit + 1;
            var free = before;
            before = last;
            last = row;
            row = free;
        }

        return last[other.Length];
    }
}
