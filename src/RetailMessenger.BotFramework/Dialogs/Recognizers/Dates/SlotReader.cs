using RetailMessenger.BotFramework.Dialogs.Recognizers.Languages;
using RetailMessenger.BotFramework.Dialogs.Recognizers.Numbers;
using RetailMessenger.BotFramework.Dialogs.Recognizers.Scanning;

namespace RetailMessenger.BotFramework.Dialogs.Recognizers.Dates;

/// <summary>Reads the slots of a pattern that are no expressions themselves.</summary>
internal sealed class SlotReader(ScannedText text, RecognizerCulture culture, DateContext context)
{
    // more seconds than the calendar has
    private const decimal MostUnits = 1_000_000_000_000m;

    private readonly DateLanguage _language = culture.Dates;

    /// <summary>Reads a slot at a token and puts what it holds to what was said.</summary>
    public bool TryRead(Slot slot, int index, Said said, out int next)
    {
        next = index + 1;
        return slot switch
        {
            Slot.Begin => (next = index) == 0,
            Slot.Finish => (next = index) >= 0 && IsFinished(index),
            Slot.Number => TryNumber(index, said, ref next),
            Slot.Unit => _language.Units.TryGet(text.Word(index), out var unit) && Add(said, slot, (int)unit),
            Slot.Day => TryDay(index, said, ref next),
            Slot.Nth => TryNth(index, said, ref next),
            Slot.LoneDay => TryLoneDay(index, said),
            Slot.Month or Slot.LoneMonth => TryMonth(slot, index, said),
            Slot.Weekday => _language.Weekdays.TryGet(text.Word(index), out var day) && Add(said, slot, day),
            Slot.ShortWeekday => TryShortWeekday(index, said),
            Slot.Year => text.Raw(index).Length == 4 && text.TryInt(index, out var year) && year is >= 1900 and < 2200 && Add(said, slot, year),
            Slot.Part => _language.Parts.TryGet(text.Word(index), out var part) && Add(said, slot, part),
            Slot.Hour or Slot.LooseHour => TryHour(slot, index, said, ref next),
            Slot.Minute => TryMinute(index, said, ref next),
            _ => TryCompound(slot, index, said, ref next),
        };
    }

    private bool TryCompound(Slot slot, int index, Said said, ref int next) => slot switch
    {
        Slot.Meridiem => ClockReader.TryMeridiem(text, index, out var part, out next) && Add(said, slot, part),
        Slot.Clock => ClockReader.TryRead(text, index, isDotted: false, out var clock, out next) && Add(said, slot, clock),
        Slot.DottedClock => ClockReader.TryRead(text, index, isDotted: true, out var clock, out next) && Add(said, slot, clock),
        Slot.NumericDate => NumericDateReader.TryRead(text, index, context, out var date, out next) && Add(said, slot, date),
        _ => false,
    };

    private static bool Add(Said said, Slot slot, decimal number)
    {
        said.Add(slot, number);
        return true;
    }

    private static bool Add(Said said, Slot slot, object thing)
    {
        said.Add(slot, thing);
        return true;
    }

    private bool IsFinished(int index)
    {
        while (text.IsSymbol(index))
            index++;
        return index >= text.Count;
    }

    private bool TryNumber(int index, Said said, ref int next)
    {
        if (_language.Articles.Contains(text.Word(index)) && _language.Units.TryGet(text.Word(index + 1), out _))
            return Add(said, Slot.Number, 1);
        if (!NumberReader.TryRead(text, index, culture.Numbers, culture.Signs, out var number) || number.IsOrdinal || IsInsideNumber(index))
            return false;
        next = number.Next;
        return number.Value is > 0 and <= MostUnits && Add(said, Slot.Number, number.Value);
    }

    private bool TryDay(int index, Said said, ref int next)
    {
        if (text.IsDigits(index))
        {
            if (!text.TryInt(index, out var digits) || digits is < 1 or > 31 || text[index].Length > 2 || IsInsideNumber(index))
                return false;
            if (Numerals.HasOrdinalSuffix(text, index, culture.Numbers, out var behind))
                next = behind;
            else if (text.Touches(next) && text.IsWord(next) && !_language.Months.TryGet(text.Word(next), out _) || HasFraction(index))
                return false;
            return Add(said, Slot.Day, digits);
        }

        if (!CardinalReader.TryRead(text, index, culture.Numbers, out var number, out _) || number.Value is < 1 or > 31)
            return false;
        next = number.Next;
        return Add(said, Slot.Day, number.Value);
    }

    private bool TryNth(int index, Said said, ref int next) =>
        text.IsDigits(index) && Numerals.HasOrdinalSuffix(text, index, culture.Numbers, out _) && TryDay(index, said, ref next)
        && IsBare(next);

    private bool TryLoneDay(int index, Said said)
    {
        var next = index + 1;
        return text.IsDigits(index) && TryDay(index, said, ref next) && next == index + 1 && IsBare(next);
    }

    private bool TryMonth(Slot slot, int index, Said said)
    {
        if (!_language.Months.TryGet(text.Word(index), out var month))
            return false;
        var isFollowedByDay = text.IsDigits(index + 1) && text[index + 1].Length <= 2;
        return (slot == Slot.Month || !isFollowedByDay) && Add(said, slot, month);
    }

    private bool TryShortWeekday(int index, Said said) =>
        (_language.Weekdays.TryGet(text.Word(index), out var day) || _language.ShortWeekdays.TryGet(text.Word(index), out day))
        && Add(said, Slot.ShortWeekday, day);

    private bool TryHour(Slot slot, int index, Said said, ref int next)
    {
        if (text.IsDigits(index))
        {
            if (!text.TryInt(index, out var digits) || digits > 23 || text[index].Length > 2 || IsInsideNumber(index) || HasFraction(index))
                return false;
            if (text.IsSymbol(next, ':') && text.Touches(next) || text.Touches(next) && text.IsWord(next))
                return false;
            return (slot == Slot.LooseHour || IsBare(next)) && Add(said, slot, Hours.At(digits, isCertain: text.Raw(index)[0] == '0'));
        }

        if (!CardinalReader.TryRead(text, index, culture.Numbers, out var number, out _) || number.IsOrdinal || number.Value is < 1 or > 23)
            return false;
        next = number.Next;
        return (slot == Slot.LooseHour || IsBare(next)) && Add(said, slot, Hours.Bare((int)number.Value));
    }

    private bool TryMinute(int index, Said said, ref int next)
    {
        if (text.TryInt(index, out var digits))
            return digits is > 0 and < 60 && !IsInsideNumber(index) && !HasFraction(index) && Add(said, Slot.Minute, digits);
        if (!CardinalReader.TryRead(text, index, culture.Numbers, out var number, out _) || number.IsOrdinal || number.Value is < 1 or > 59)
            return false;
        next = number.Next;
        return Add(said, Slot.Minute, number.Value);
    }

    /// <summary>Whether no noun follows that a number before it would count: "at 5 euros" names no hour.</summary>
    private bool IsBare(int next)
    {
        if (text.IsWord(next))
            return _language.AfterBareNumber.Contains(text.Word(next)) || _language.Weekdays.TryGet(text.Word(next), out _);
        return !text.IsDigits(next) && !(text.IsSymbol(next) && text.Raw(next) is "%" or "€" or "$" or "£" or "°" or "º" or "#" or "*");
    }

    private bool IsInsideNumber(int index) => text.IsDigits(index) && text.Touches(index)
        && (text.IsWord(index - 1) || text.IsSymbol(index - 1) && text.Raw(index - 1) is "." or "," or ":" or "/" or "$" or "€" or "#" or "_");

    private bool HasFraction(int index) => text.IsSymbol(index + 1) && text.Touches(index + 1) && text.Touches(index + 2) && text.IsDigits(index + 2)
        && text.Raw(index + 1) is "." or "," or "/" or ":";
}
