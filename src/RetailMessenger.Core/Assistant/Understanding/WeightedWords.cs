using RetailMessenger.Core.Texts;

namespace RetailMessenger.Core.Assistant.Understanding;

/// <summary>The words of a text, each with how much it says: small words say little.</summary>
internal sealed class WeightedWords
{
    private const double SmallWord = 0.2;
    private const double Misspelt = 0.8;
    private const int ShortestMisspelt = 5;

    private readonly string[] _words;
    private readonly double[] _weights;
    private readonly double _total;

    public WeightedWords(string? text)
    {
        _words = PlainText.WordsOf(text).Select(Synonyms.FirstOf).Distinct(StringComparer.Ordinal).ToArray();
        _weights = Array.ConvertAll(_words, word => FunctionWords.Contain(word) ? SmallWord : 1);
        _total = _weights.Sum();
        Topics = [.. _words.Where((_, i) => _weights[i] == 1)];
    }

    /// <summary>All but the small words.</summary>
    public List<string> Topics { get; }

    /// <summary>Whether one word is the other one, or a slip of it.</summary>
    public static bool AreAlike(string word, string other) =>
        word == other || (word.Length >= ShortestMisspelt && other.Length >= ShortestMisspelt && Spelling.IsSlipOf(other, word));

    /// <summary>Twice what both say, by what each says: 1 when they say the same, 0 when they share no topic.</summary>
    public double LikenessTo(WeightedWords other)
    {
        Span<bool> taken = stackalloc bool[Math.Min(other._words.Length, 64)];
        var shared = 0.0;
        var sharesTopic = false;
        for (var i = 0; i < _words.Length; i++)
        {
            var at = Find(_words[i], other._words, taken);
            if (at < 0)
                continue;

            taken[at] = true;
            shared += _weights[i] * (_words[i] == other._words[at] ? 1 : Misspelt);
            sharesTopic |= _weights[i] == 1;
        }

        return sharesTopic ? 2 * shared / (_total + other._total) : 0;
    }

    private static int Find(string word, string[] words, Span<bool> taken)
    {
        for (var i = 0; i < taken.Length; i++)
        {
            if (!taken[i] && AreAlike(word, words[i]))
                return i;
        }

        return -1;
    }
}
