using RetailMessenger.Core.Assistant.Commands;

namespace RetailMessenger.Core.Assistant.Understanding;

/// <summary>
/// Finds the example that a text is nearest to, by the words that they share. Small words count little, so that word order and politeness do not
/// matter; a text must share most of what it says with an example, so that it is not taken for something else.
/// </summary>
internal sealed class ExampleMatcher
{
    private const double Enough = 0.75;
    private const double Lead = 0.05;
    private const int LongestMessage = 500;

    private static readonly char[] SentenceEnds = ['.', ',', ';', '!', '?', '\n'];
    private static readonly Meaning AskingForPerson = new Meaning.Obey(Command.Person);

    private readonly PhraseBook _phrases;
    private readonly ILookup<string, Example> _byTopic;

    public ExampleMatcher(PhraseBook phrases)
    {
        _phrases = phrases;
        _byTopic = phrases.Phrases
            .Where(phrase => BeginsSomething(phrase.Meaning))
            .Select(phrase => new Example(phrase.Meaning, new WeightedWords(phrase.Plain)))
            .SelectMany(example => example.Words.Topics.Select(topic => (Topic: topic, Example: example)))
            .ToLookup(item => item.Topic, item => item.Example, StringComparer.Ordinal);
    }

    /// <summary>
    /// What the text means; null when no example is near enough, or two of different meaning are about equally near, and no pattern begins it. An example
    /// that nearly all of the text agrees with goes before a pattern, which knows nothing of what its slot says, unless the pattern begins the same dialog.
    /// Whoever asks for a person in one of several sentences is heard, whatever the others say.
    /// </summary>
    public Meaning? Find(string? text)
    {
        var near = FindWhole(text) ?? (SentencesOf(text).Any(AsksForPerson) ? AskingForPerson : null);
        if (near is not null and not Meaning.Begin)
            return near;
        var pattern = _phrases.FindPattern(text);
        return near is Meaning.Begin begin && begin.DialogId != pattern?.DialogId ? near : pattern ?? near;
    }

    // "Cancel my order" is near to "cancel", and means something else: what would undo something is only understood word for word.
    private static bool BeginsSomething(Meaning meaning) => meaning is
        Meaning.Begin or Meaning.Obey { Command: Command.Person or Command.ChangeLanguage or Command.SpeakEnglish or Command.SpeakSpanish };

    private static string[] SentencesOf(string? text) => text is null || text.Length > LongestMessage
        ? []
        : text.Split(SentenceEnds, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private bool AsksForPerson(string sentence) => sentence.Contains(' ', StringComparison.Ordinal) && FindWhole(sentence) == AskingForPerson;

    private Meaning? FindWhole(string? text)
    {
        var words = new WeightedWords(text);
        var (best, first, second) = ((Meaning?)null, 0.0, 0.0);
        foreach (var candidates in CandidatesFor(words).GroupBy(example => example.Meaning))
        {
            var likeness = candidates.Max(example => example.Words.LikenessTo(words));
            if (likeness > first)
                (best, first, second) = (candidates.Key, likeness, first);
            else
                second = Math.Max(second, likeness);
        }

        return first >= Enough && first - second >= Lead ? best : null;
    }

    /// <summary>The examples that have a topic in common with the text.</summary>
    private IEnumerable<Example> CandidatesFor(WeightedWords words)
    {
        var topics = words.Topics;
        return _byTopic.Where(same => topics.Exists(topic => WeightedWords.AreAlike(same.Key, topic))).SelectMany(same => same).Distinct();
    }

    private sealed record Example(Meaning Meaning, WeightedWords Words);
}
