namespace RetailMessenger.BotFramework.Dialogs.Choices;

/// <summary>Looks for known values in what a customer wrote.</summary>
public static class Find
{
    private const string ValueType = "value";
    private const string ChoiceType = "choice";

    // More than any channel lets through in a message that a person has typed.
    private const int MostWords = 1000;

    /// <inheritdoc cref="FindChoices(string, IList{Choice}, FindChoicesOptions)"/>
    public static List<ModelResult<FoundChoice>> FindChoices(string utterance, IList<string> choices, FindChoicesOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(choices);
        return FindChoices(utterance, choices.Select(value => new Choice(value)).ToList(), options);
    }

    /// <summary>
    /// Finds the choices that are named by value, title of the button or synonym, in the order in which they stand in the utterance. A word
    /// counts for one choice only, the one that it fits best, and a choice is found once.
    /// </summary>
    public static List<ModelResult<FoundChoice>> FindChoices(string utterance, IList<Choice> choices, FindChoicesOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(choices);
        options ??= new FindChoicesOptions();
        var names = choices.SelectMany((choice, index) => NamesOf(choice, options).Select(name => new SortedValue { Value = name, Index = index }));
        return FindValues(utterance, names.ToList(), options).ConvertAll(found => new ModelResult<FoundChoice>
        {
            Text = found.Text,
            Start = found.Start,
            End = found.End,
            TypeName = ChoiceType,
            Resolution = new FoundChoice
            {
                Value = choices[found.Resolution.Index].Value,
                Index = found.Resolution.Index,
                Score = found.Resolution.Score,
                Synonym = found.Resolution.Value,
                Payload = choices[found.Resolution.Index].Payload,
            },
        });
    }

    /// <summary>
    /// Finds values in an utterance, in the order in which they stand there. A word counts for one value only, and each index is found once.
    /// Values whose words are all there and in order win over longer or shorter ones by their score, then by their length. Only the first 1,000
    /// words are looked at.
    /// </summary>
    public static List<ModelResult<FoundValue>> FindValues(string utterance, List<SortedValue> values, FindValuesOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(values);
        options ??= new FindValuesOptions();
        var tokenize = options.Tokenizer ?? Tokenizer.DefaultTokenizer;
        var words = tokenize(utterance ?? string.Empty, options.Locale).Take(MostWords).ToList();
        if (words.Count == 0)
        {
            return [];
        }

        var wanted = values
            .Where(value => !string.IsNullOrWhiteSpace(value.Value))
            .Select(value => new WantedValue(value, tokenize(value.Value.Trim(), options.Locale)))
            .Where(value => value.Words.Count > 0)
            .ToList();
        var matches = ValueMatching.Correct(options).In(words, wanted);
        if (matches.Count == 0)
        {
            matches = ValueMatching.Misspelt(options).In(words, wanted);
        }

        return Chosen(matches).Select(match => Result(utterance!, words, match)).ToList();
    }

    internal static IEnumerable<string> NamesOf(Choice choice, FindChoicesOptions options)
    {
        if (!options.NoValue && choice.Value is not null)
        {
            yield return choice.Value;
        }

        if (!options.NoAction && choice.Action?.Title is { } title)
        {
            yield return title;
        }

        foreach (var synonym in choice.Synonyms ?? [])
        {
            yield return synonym;
        }
    }

    private static IEnumerable<ValueMatch> Chosen(List<ValueMatch> matches)
    {
        var takenWords = new HashSet<int>();
        var takenIndexes = new HashSet<int>();
        var chosen = new List<ValueMatch>();
        foreach (var match in matches.OrderByDescending(match => match.Score).ThenByDescending(match => match.Positions.Count))
        {
            if (!takenIndexes.Contains(match.Value.Index) && !match.Positions.Any(takenWords.Contains))
            {
                takenIndexes.Add(match.Value.Index);
                takenWords.UnionWith(match.Positions);
                chosen.Add(match);
            }
        }

        return chosen.OrderBy(match => match.Positions[0]);
    }

    private static ModelResult<FoundValue> Result(string utterance, List<Token> words, ValueMatch match)
    {
        var start = words[match.Positions[0]].Start;
        var end = words[match.Positions[^1]].End;
        return new ModelResult<FoundValue>
        {
            Text = utterance.Substring(start, end - start + 1),
            Start = start,
            End = end,
            TypeName = ValueType,
            Resolution = new FoundValue { Value = match.Value.Value, Index = match.Value.Index, Score = match.Score },
        };
    }
}
