using RetailMessenger.BotFramework.Dialogs.Recognizers.Scanning;

namespace RetailMessenger.BotFramework.Dialogs.Recognizers.Dates;

/// <summary>Reads 17:30, 5pm, 5:30 p. m., 17h30; where allowed also 17.30 and 5h.</summary>
internal ref struct ClockReader(ScannedText text, bool isDotted)
{
    private int _hour;
    private int _minute;
    private int _second;
    private bool _hasMinutes;
    private bool _hasSeconds;
    private bool _hasLetter;
    private bool _isDottedTime;
    private int _next;

    public static bool TryRead(ScannedText text, int index, bool isDotted, out Expression clock, out int next)
    {
        var reader = new ClockReader(text, isDotted);
        clock = Expression.Impossible;
        next = index;
        if (!reader.TryNumbers(index) || !reader.TryExpression(index, out var found))
            return false;
        (clock, next) = (found, reader._next);
        return true;
    }

    /// <summary>am, pm, a.m., p. m.</summary>
    public static bool TryMeridiem(ScannedText text, int index, out DayPart part, out int next)
    {
        part = text.IsWord(index, "am") || text.IsWord(index, "a") ? DayPart.Am : DayPart.Pm;
        next = index + 1;
        if (text.IsWord(index, "am") || text.IsWord(index, "pm"))
            return true;
        if (!text.IsWord(index, "a") && !text.IsWord(index, "p") || !text.IsSymbol(index + 1, '.') || !text.IsWord(index + 2, "m"))
            return false;
        next = text.IsSymbol(index + 3, '.') && text.Touches(index + 3) ? index + 4 : index + 3;
        return true;
    }

    private bool TryNumbers(int index)
    {
        if (!text.TryInt(index, out _hour) || text[index].Length > 2 || _hour > 24 || IsInsideNumber(index))
            return false;
        _next = index + 1;
        if (TryTwoDigits(':', out _minute))
        {
            _hasMinutes = true;
            _hasSeconds = TryTwoDigits(':', out _second);
        }
        else if (text.Touches(_next) && text.IsWord(_next, "h"))
        {
            _next++;
            _hasLetter = true;
            _hasMinutes = text.Touches(_next) && text.TryInt(_next, out _minute) && text[_next].Length == 2;
            _next += _hasMinutes ? 1 : 0;
        }
        else if (text.IsSymbol(_next, '.') && TryTwoDigits('.', out _minute))
        {
            _hasMinutes = _isDottedTime = true;
        }

        return _minute < 60 && _second < 60 && (_hour < 24 || _minute == 0 && _second == 0 && _hasMinutes);
    }

    private bool TryExpression(int index, out Expression clock)
    {
        var hasMeridiem = TryMeridiem(text, _next, out var part, out var behind);
        clock = Expression.Impossible;
        if (!hasMeridiem && !StandsWithoutMeridiem(index) || hasMeridiem && part == DayPart.Am && _hour > 12)
            return false;
        if (hasMeridiem)
            _next = behind;
        if (!hasMeridiem && text.Touches(_next) && text.IsDigits(_next))
            return false;
        var isPadded = text.Raw(index)[0] == '0';
        clock = hasMeridiem && _hour <= 12
            ? Hours.At(part.Choose(_hour), _minute, _second, _hasMinutes, _hasSeconds)
            : Hours.At(_hour % 24, _minute, _second, _hasMinutes, _hasSeconds, isCertain: isPadded);
        return true;
    }

    private readonly bool StandsWithoutMeridiem(int index)
    {
        if (_isDottedTime)
            return isDotted;
        if (_hasLetter && !_hasMinutes)
            return isDotted || _hour is > 12 and < 24 || text.Raw(index)[0] == '0';
        return _hasMinutes;
    }

    // the 30 of 12.30, the 5 of R5, the 00 of 5:00
    private readonly bool IsInsideNumber(int index) => text.Touches(index)
        && (text.IsWord(index - 1) && !text.IsWord(index - 1, "t")
            || text.IsDigits(index - 2) && text.Touches(index - 1) && text.Raw(index - 1) is ":" or "." or "," or "/");

    private bool TryTwoDigits(char separator, out int value)
    {
        value = 0;
        if (!text.IsSymbol(_next, separator) || !text.Touches(_next) || !text.Touches(_next + 1)
            || !text.TryInt(_next + 1, out var digits) || text[_next + 1].Length != 2)
            return false;
        value = digits;
        _next += 2;
        return true;
    }
}
