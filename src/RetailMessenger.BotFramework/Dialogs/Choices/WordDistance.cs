namespace RetailMessenger.BotFramework.Dialogs.Choices;

/// <summary>How many typing errors lie between two words.</summary>
internal static class WordDistance
{
    private const int ShortestWithOneError = 5;
    private const int ShortestWithMoreErrors = 9;

    /// <summary>
    /// The number of letters that are wrong, missing, added or swapped with their neighbour; null when there are more than
    /// <paramref name="max"/> or than a word of that length may have.
    /// </summary>
    public static int? Within(string wanted, string written, int max)
    {
        if (string.Equals(wanted, written, StringComparison.Ordinal))
        {
            return 0;
        }

        var allowed = Math.Min(max, AllowedIn(wanted));
        if (allowed == 0 || Math.Abs(wanted.Length - written.Length) > allowed || written.Length == 0 || wanted[0] != written[0]
            || written.Any(char.IsDigit))
        {
            return null;
        }

        var distance = Distance(wanted, written);
        return distance <= allowed ? distance : null;
    }

    private static int AllowedIn(string word) => word.Length switch
    {
        < ShortestWithOneError => 0,
        _ when word.Any(char.IsDigit) => 0,
        < ShortestWithMoreErrors => 1,
        _ => int.MaxValue,
    };

    // Optimal string alignment: Levenshtein's distance with the swap of two neighbours as one error.
    private static int Distance(string left, string right)
    {
        var beforePrevious = new int[right.Length + 1];
        var previous = new int[right.Length + 1];
        var current = new int[right.Length + 1];
        for (var column = 0; column <= right.Length; column++)
        {
            previous[column] = column;
        }

        for (var row = 1; row <= left.Length; row++)
        {
            current[0] = row;
            for (var column = 1; column <= right.Length; column++)
            {
                var replaced = previous[column - 1] + (left[row - 1] == right[column - 1] ? 0 : 1);
                current[column] = Math.Min(Math.Min(previous[column] + 1, current[column - 1] + 1), replaced);
                if (row > 1 && column > 1 && left[row - 1] == right[column - 2] && left[row - 2] == right[column - 1])
                {
                    current[column] = Math.Min(current[column], beforePrevious[column - 2] + 1);
                }
            }

            (beforePrevious, previous, current) = (previous, current, beforePrevious);
        }

        return previous[right.Length];
    }
}
