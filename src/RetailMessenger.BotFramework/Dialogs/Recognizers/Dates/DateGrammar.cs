using RetailMessenger.BotFramework.Dialogs.Recognizers.Languages;
using RetailMessenger.BotFramework.Dialogs.Recognizers.Numbers;
using RetailMessenger.BotFramework.Dialogs.Recognizers.Scanning;

namespace RetailMessenger.BotFramework.Dialogs.Recognizers.Dates;

/// <summary>
/// Finds the longest phrase of a level at a token. Every level is read once per token and remembered, so the work grows with the text.
/// </summary>
internal sealed class DateGrammar
{
    private const int Levels = (int)DateLevel.Whole + 1;

    private static readonly Found Nothing = new(null, -1);

    private readonly ScannedText _text;
    private readonly DateLanguage _language;
    private readonly NumberLanguage _numbers;
    private readonly DateContext _context;
    private readonly SlotReader _slots;
    private readonly Found?[,] _known;
    private readonly Said[] _said = new Said[Levels];

    public DateGrammar(ScannedText text, RecognizerCulture culture, DateTime reference)
    {
        _text = text;
        _language = culture.Dates;
        _numbers = culture.Numbers;
        _context = new DateContext(reference, culture.DayFirst);
        _slots = new SlotReader(text, culture, _context);
        _known = new Found?[Levels, text.Count + 1];
        for (var level = 0; level < Levels; level++)
            _said[level] = new Said();
    }

    public bool TryRead(DateLevel level, int index, out Expression expression, out int next)
    {
        expression = Expression.Impossible;
        next = index;
        if (index >= _text.Count)
            return false;
        var found = _known[(int)level, index] ??= Read(level, index);
        if (found.Expression is null)
            return false;
        (expression, next) = (found.Expression, found.Next);
        return true;
    }

    private Found Read(DateLevel level, int index)
    {
        if (!MayBegin(index))
            return Nothing;
        var best = new Found(null, index);
        // What a lower level says in as many words is the plainer reading.
        foreach (var lower in Below(level))
        {
            if (TryRead(lower, index, out var expression, out var next) && next > best.Next)
                best = new Found(expression, next);
        }

        foreach (var pattern in _language.Patterns(level))
        {
            var said = _said[(int)level];
            said.CutTo(0);
            if (TryMatch(pattern.Elements, index, said, out var next) && next > best.Next && pattern.Meaning(said, _context) is { } expression)
                best = new Found(expression, next);
        }

        return best;
    }

    private bool MayBegin(int index)
    {
        if (_text.IsSymbol(index))
            return FractionReader.TryRead(_text, index, out _);
        var word = _text.Word(index);
        return word.IsEmpty || _language.MayBegin(word) || _numbers.Cardinals.TryGet(word, out _) || _numbers.Ordinals.TryGet(word, out _)
            || _numbers.Articles.Contains(word);
    }

    private static ReadOnlySpan<DateLevel> Below(DateLevel level) => level switch
    {
        DateLevel.Date => [DateLevel.MonthDay],
        DateLevel.Point => [DateLevel.Date, DateLevel.Time],
        DateLevel.Whole => [DateLevel.Range, DateLevel.Point],
        _ => [],
    };

    private bool TryMatch(ReadOnlySpan<DatePattern.Element> elements, int index, Said said, out int next)
    {
        next = index;
        if (elements.IsEmpty)
            return true;
        var element = elements[0];
        var kept = said.Count;
        if (TryElement(element, index, said, out var behind) && TryMatch(elements[1..], behind, said, out next))
            return true;
        said.CutTo(kept);
        return element.IsOptional && TryMatch(elements[1..], index, said, out next);
    }

    private bool TryElement(DatePattern.Element element, int index, Said said, out int next)
    {
        next = index + 1;
        if (element.Words is { } words)
            return index < _text.Count && words.Contains(_text.IsWord(index) ? _text.Word(index) : _text.Raw(index));
        if (Level(element.Slot) is { } level)
            return TryExpression(element.Slot, level, index, said, out next);
        if (element.Slot is not (Slot.TimeOrHour or Slot.TimeOrBareHour))
            return _slots.TryRead(element.Slot, index, said, out next);
        return TryExpression(Slot.Time, DateLevel.Time, index, said, out next)
            || _slots.TryRead(element.Slot == Slot.TimeOrHour ? Slot.LooseHour : Slot.Hour, index, said, out next);
    }

    private bool TryExpression(Slot slot, DateLevel level, int index, Said said, out int next)
    {
        if (!TryRead(level, index, out var expression, out next))
            return false;
        if (level == DateLevel.Half && expression.Part is { } part)
            said.Add(slot, part);
        else
            said.Add(slot, expression);
        return level == DateLevel.Half || expression.IsPossible;
    }

    private static DateLevel? Level(Slot slot) => slot switch
    {
        Slot.Half => DateLevel.Half,
        Slot.MonthDay => DateLevel.MonthDay,
        Slot.Date => DateLevel.Date,
        Slot.Time => DateLevel.Time,
        Slot.Point => DateLevel.Point,
        Slot.Range => DateLevel.Range,
        _ => null,
    };

    private sealed record Found(Expression? Expression, int Next);
}
