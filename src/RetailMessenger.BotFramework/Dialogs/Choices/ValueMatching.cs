namespace RetailMessenger.BotFramework.Dialogs.Choices;

/// <summary>Finds every place where the words of a value stand in an utterance, near enough to each other and in order.</summary>
internal sealed class ValueMatching
{
    private const int DefaultTokenDistance = 2;
    private const int DefaultEditDistance = 2;

    private readonly int _maxTokenDistance;
    private readonly int _maxEditDistance;
    private readonly bool _allowPartialMatches;

    private ValueMatching(FindValuesOptions options, int maxEditDistance)
    {
        _maxTokenDistance = options.MaxTokenDistance ?? DefaultTokenDistance;
        _allowPartialMatches = options.AllowPartialMatches;
        _maxEditDistance = maxEditDistance;
    }

    public static ValueMatching Correct(FindValuesOptions options) => new(options, 0);

    public static ValueMatching Misspelt(FindValuesOptions options) => new(options, options.MaxEditDistance ?? DefaultEditDistance);

    public List<ValueMatch> In(List<Token> words, List<WantedValue> values)
    {
        var matches = new List<ValueMatch>();
        foreach (var value in values)
        {
            for (var start = 0; start < words.Count; start++)
            {
                if (From(start, words, value) is { } match)
                {
                    matches.Add(match);
                }
            }
        }

        return _maxEditDistance == 0 ? matches : WithoutRivals(matches);
    }

    // A misspelt word that is as near to one choice as to another is no answer: asking again is cheaper than a wrong order.
    private static List<ValueMatch> WithoutRivals(List<ValueMatch> matches)
    {
        var ofSameWords = matches.ToLookup(match => (match.Positions[0], match.Positions[^1], match.Positions.Count));
        return matches.Where(match => !ofSameWords[(match.Positions[0], match.Positions[^1], match.Positions.Count)].Any(rival =>
            rival.Value.Index != match.Value.Index && rival.Edits <= match.Edits && rival.Positions.SequenceEqual(match.Positions))).ToList();
    }

    private ValueMatch? From(int start, List<Token> words, WantedValue value)
    {
        var positions = new List<int>();
        var next = start;
        var skipped = 0;
        var edits = 0;
        foreach (var wanted in value.Words)
        {
            // The first word has to stand exactly at the start; other starts are tried by the caller.
            var last = positions.Count == 0 ? start : Math.Min(words.Count - 1, next + _maxTokenDistance);
            var at = FirstLike(wanted, words, next, last, out var wrongLetters);
            if (at >= 0)
            {
                skipped += at - next;
                edits += wrongLetters;
                positions.Add(at);
                next = at + 1;
            }
            else if (!_allowPartialMatches)
            {
                return null;
            }
        }

        return positions.Count == 0 ? null : new ValueMatch(value.Value, positions, edits, Score(positions.Count, value, skipped, edits));
    }

    private int FirstLike(Token wanted, List<Token> words, int from, int to, out int wrongLetters)
    {
        for (var at = from; at <= to && at < words.Count; at++)
        {
            if (WordDistance.Within(wanted.Normalized, words[at].Normalized, _maxEditDistance) is { } distance)
            {
                wrongLetters = distance;
                return at;
            }
        }

        wrongLetters = 0;
        return -1;
    }

    private static float Score(int found, WantedValue value, int skipped, int edits)
    {
        var completeness = (float)found / value.Words.Count;
        var accuracy = (float)found / (found + skipped);
        var letters = value.Words.Sum(word => word.Normalized.Length);
        var spelling = (float)letters / (letters + edits);
        return 0.4f + (0.6f * completeness * accuracy * spelling);
    }
}
