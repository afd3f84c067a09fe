using RetailMessenger.BotFramework.Dialogs.Recognizers;

namespace RetailMessenger.BotFramework.Dialogs.Choices;

/// <summary>Finds choices by where they stand in the list, with names going first.</summary>
internal sealed class ChoicePositions(IList<Choice> list, FindChoicesOptions options)
{
    private readonly TokenizerFunction _tokenize = options.Tokenizer ?? Tokenizer.DefaultTokenizer;

    public List<ModelResult<FoundChoice>> ByOrdinal(string utterance) => Found(
        OrdinalRecognizer.Recognize(utterance, options.Locale).Select(ordinal => (
            Index: Named(name => Has(name, ordinal.Text)) ?? (ordinal.Value < 0 ? list.Count + ordinal.Value : ordinal.Value - 1),
            ordinal.Text,
            ordinal.Start)));

    public List<ModelResult<FoundChoice>> ByNumber(string utterance) => Found(
        NumberRecognizer.Recognize(utterance, options.Locale).Select(number => (
            Index: Named(name => IsNumber(name, number.Value)) ?? PositionOf(number.Value),
            number.Text,
            number.Start)));

    private List<ModelResult<FoundChoice>> Found(IEnumerable<(int Index, string Text, int Start)> picks) => picks
        .Where(pick => pick.Index >= 0 && pick.Index < list.Count)
        .DistinctBy(pick => pick.Index)
        .Select(pick => ChoiceRecognizers.Result(list, pick.Index, pick.Text, pick.Start))
        .ToList();

    /// <summary>The only choice with such a name; -1, which is nowhere, when there are several; null when there is none.</summary>
    private int? Named(Predicate<string> isSuch)
    {
        int? named = null;
        for (var index = 0; index < list.Count; index++)
        {
            if (Find.NamesOf(list[index], options).Any(name => isSuch(name)))
            {
                named = named is null ? index : -1;
            }
        }

        return named;
    }

    private bool IsNumber(string name, decimal value)
    {
        if (NumberRecognizer.Recognize(name, options.Locale) is not [var number] || number.Value != value)
        {
            return false;
        }

        return WordsIn(name) - WordsIn(number.Text) <= 1;
    }

    private bool Has(string name, string words)
    {
        var wanted = _tokenize(words, options.Locale).ConvertAll(token => token.Normalized);
        var there = _tokenize(name, options.Locale).ConvertAll(token => token.Normalized);
        return Enumerable.Range(0, Math.Max(0, there.Count - wanted.Count + 1)).Any(start => there.Skip(start).Take(wanted.Count).SequenceEqual(wanted));
    }

    private int WordsIn(string text) => _tokenize(text, options.Locale).Count;

    private int PositionOf(decimal number) => number >= 1 && number <= list.Count && decimal.IsInteger(number) ? (int)number - 1 : -1;
}
