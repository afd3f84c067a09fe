using System.Collections.Frozen;
using RetailMessenger.BotFramework.Dialogs.Recognizers.Languages;

namespace RetailMessenger.BotFramework.Dialogs.Recognizers.Dates;

/// <summary>What a matched pattern means at a reference time; null where it means nothing after all.</summary>
internal delegate Expression? Meaning(Said said, DateContext context);

/// <summary>A phrase and its meaning.</summary>
internal sealed class DatePattern
{
    private static readonly FrozenDictionary<string, Slot> Slots = new Dictionary<string, Slot>(StringComparer.Ordinal)
    {
        ["^"] = Slot.Begin,
        ["$"] = Slot.Finish,
        ["{n}"] = Slot.Number,
        ["{unit}"] = Slot.Unit,
        ["{day}"] = Slot.Day,
        ["{nth}"] = Slot.Nth,
        ["{lone}"] = Slot.LoneDay,
        ["{month}"] = Slot.Month,
        ["{lonemonth}"] = Slot.LoneMonth,
        ["{weekday}"] = Slot.Weekday,
        ["{wd}"] = Slot.ShortWeekday,
        ["{year}"] = Slot.Year,
        ["{part}"] = Slot.Part,
        ["{ampm}"] = Slot.Meridiem,
        ["{clock}"] = Slot.Clock,
        ["{dotted}"] = Slot.DottedClock,
        ["{numeric}"] = Slot.NumericDate,
        ["{hour}"] = Slot.Hour,
        ["{h}"] = Slot.LooseHour,
        ["{min}"] = Slot.Minute,
        ["{half}"] = Slot.Half,
        ["{monthday}"] = Slot.MonthDay,
        ["{date}"] = Slot.Date,
        ["{time}"] = Slot.Time,
        ["{point}"] = Slot.Point,
        ["{range}"] = Slot.Range,
        ["{t}"] = Slot.TimeOrHour,
        ["{t.}"] = Slot.TimeOrBareHour,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly Element[] _elements;

    /// <param name="phrase">
    /// Folded words, symbols and slots in braces, separated by spaces; alternatives separated by |; a question mark behind an
    /// element makes it optional.
    /// </param>
    /// <param name="meaning">What it means.</param>
    public DatePattern(string phrase, Meaning meaning)
    {
        _elements = [.. phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Parse)];
        Meaning = meaning;
    }

    public Meaning Meaning { get; }

    public ReadOnlySpan<Element> Elements => _elements;

    /// <summary>The words with which the phrase can begin, as far as it begins with words.</summary>
    public IEnumerable<string> FirstWords()
    {
        foreach (var element in _elements)
        {
            foreach (var word in element.Words?.Words ?? [])
                yield return word;
            if (!element.IsOptional && element.Slot != Slot.Begin)
                yield break;
        }
    }

    private static Element Parse(string written)
    {
        var isOptional = written.Length > 1 && written[^1] == '?';
        var name = isOptional ? written[..^1] : written;
        return Slots.TryGetValue(name, out var slot)
            ? new Element(slot, null, isOptional)
            : new Element(Slot.Literal, new WordSet(name.Replace('|', ' ')), isOptional);
    }

    /// <summary>One place of the pattern.</summary>
    /// <param name="Slot">What can stand there.</param>
    /// <param name="Words">The words or symbols of a literal.</param>
    /// <param name="IsOptional">Whether it may be left out.</param>
    internal readonly record struct Element(Slot Slot, WordSet? Words, bool IsOptional);
}
