using RetailMessenger.BotFramework.Dialogs.Recognizers.Languages;

namespace RetailMessenger.BotFramework.Dialogs.Recognizers.Dates;

/// <summary>How a language speaks of dates and times: its names, and its phrases by level. Words are folded.</summary>
internal sealed class DateLanguage
{
    private const string Meridiems = "am pm a p";

    private readonly Lazy<WordSet> _firstWords;

    public DateLanguage() => _firstWords = new(() => new WordSet(
        string.Join(' ', Enum.GetValues<DateLevel>().SelectMany(Patterns).SelectMany(pattern => pattern.FirstWords()).Append(Meridiems))));

    /// <summary>1 for January to 12 for December.</summary>
    public required WordTable<int> Months { get; init; }

    /// <summary>1 for Monday to 7 for Sunday; names and abbreviations that are no other word.</summary>
    public required WordTable<int> Weekdays { get; init; }

    /// <summary>Abbreviations that are other words too.</summary>
    public required WordTable<int> ShortWeekdays { get; init; }

    public required WordTable<DateUnit> Units { get; init; }

    public required WordTable<DayPart> Parts { get; init; }

    /// <summary>Words that mean one before a unit: an hour.</summary>
    public required WordSet Articles { get; init; }

    /// <summary>Words that may follow a bare number without making it a count of something: at 5 please.</summary>
    public required WordSet AfterBareNumber { get; init; }

    public required DatePattern[] Halves { get; init; }

    public required DatePattern[] MonthDays { get; init; }

    public required DatePattern[] Dates { get; init; }

    public required DatePattern[] Times { get; init; }

    public required DatePattern[] Points { get; init; }

    public required DatePattern[] Ranges { get; init; }

    public required DatePattern[] Wholes { get; init; }

    /// <summary>
    /// Whether an expression can begin with a word that is no number; most words of most texts cannot, and need not be tried on every pattern.
    /// </summary>
    public bool MayBegin(ReadOnlySpan<char> word) =>
        _firstWords.Value.Contains(word) || Months.TryGet(word, out _) || Weekdays.TryGet(word, out _) || ShortWeekdays.TryGet(word, out _)
        || Parts.TryGet(word, out _) || Articles.Contains(word);

    public DatePattern[] Patterns(DateLevel level) => level switch
    {
        DateLevel.Half => Halves,
        DateLevel.MonthDay => MonthDays,
        DateLevel.Date => Dates,
        DateLevel.Time => Times,
        DateLevel.Point => Points,
        DateLevel.Range => Ranges,
        _ => Wholes,
    };
}
