namespace RetailMessenger.Core.Assistant.Understanding;

/// <summary>Tells a slip of the fingers from another word.</summary>
public static class Spelling
{
    private const int ShortestWord = 4;
    private const int ShortWord = 5;
    private const int LongPhrase = 9;
    private const int OnStack = 64;

    /// <summary>
    /// Whether someone who meant the phrase may have typed the text: same first letter, one letter too many, missing, wrong or swapped, two in a
    /// long phrase. In words of four or five letters, which have too many neighbours (bank, black, held, aren't), only swapped and doubled letters
    /// count.
    /// </summary>
    public static bool IsSlipOf(string text, string phrase)
    {
        var slips = phrase.Length >= LongPhrase ? 2 : 1;
        if (phrase.Length < ShortestWord || text.Length < ShortestWord || text[0] != phrase[0] || Math.Abs(text.Length - phrase.Length) > slips)
            return false;
        return phrase.Length <= ShortWord ? IsPlainSlipOf(text, phrase) : Distance(text, phrase) <= slips;
    }

    /// <summary>Whether the text is the phrase with two neighbouring letters swapped or one doubled, which hardly ever makes another word.</summary>
    public static bool IsPlainSlipOf(string text, string phrase) =>
        phrase.Length >= ShortestWord && (IsSwapped(text, phrase) || IsDoubled(text, phrase));

    /// <summary>
    /// How many letters must be put in, left out, replaced or swapped with their neighbour to make one text of the other. When there are more than the limit, some
    /// number above it.
    /// </summary>
    public static int Distance(string one, string other, int limit = int.MaxValue)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        if (Math.Abs(one.Length - other.Length) > limit)
            return Math.Abs(one.Length - other.Length);

        // Row by row through the table of distances between their beginnings; a swap looks two rows back.
        var length = other.Length + 1;
        Span<int> before = length <= OnStack ? stackalloc int[OnStack] : new int[length];
        Span<int> last = length <= OnStack ? stackalloc int[OnStack] : new int[length];
        Span<int> row = length <= OnStack ? stackalloc int[OnStack] : new int[length];
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

            // A swap may yet save one.
            if (least - 1 > limit)
                return least - 1;
            var free = before;
            before = last;
            last = row;
            row = free;
        }

        return last[other.Length];
    }

    private static bool IsSwapped(string text, string phrase) =>
        text.Length == phrase.Length && text != phrase && text.Order().SequenceEqual(phrase.Order()) && Distance(text, phrase) == 1;

    private static bool IsDoubled(string text, string phrase)
    {
        if (text.Length != phrase.Length + 1)
            return false;
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] == text[i - 1] && text.Remove(i, 1) == phrase)
                return true;
        }

        return false;
    }
}
