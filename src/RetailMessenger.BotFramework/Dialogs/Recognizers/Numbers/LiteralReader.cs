using System.Globalization;
using RetailMessenger.BotFramework.Dialogs.Recognizers.Scanning;

namespace RetailMessenger.BotFramework.Dialogs.Recognizers.Numbers;

/// <summary>
/// Reads digits with separators. Where the text contradicts the region's signs it wins: 1.234,5 has one meaning everywhere.
/// What looks like a version or a date (1.2.3) is read as separate whole numbers.
/// </summary>
internal ref struct LiteralReader
{
    private const int MaxDigits = 48;

    // one more than MaxDigits can hold, so that a longer chain is no number
    private const int MaxGroups = 16;

    private readonly ScannedText _text;
    private readonly NumberSigns _signs;
    private readonly int _first;
    private int _lastWhole;
    private int _fraction = -1;

    private LiteralReader(ScannedText text, int index, NumberSigns signs)
    {
        _text = text;
        _signs = signs;
        _first = index;
        _lastWhole = index;
    }

    /// <summary>False where there are no digits, or more than a decimal can hold.</summary>
    public static bool TryRead(ScannedText text, int index, NumberSigns signs, out ReadNumber number)
    {
        number = default;
        if (!text.IsDigits(index))
            return false;
        var reader = new LiteralReader(text, index, signs);
        reader.FindParts();
        return reader.TryValue(out number);
    }

    private void FindParts()
    {
        var separator = SeparatorAfter(_first);
        if (separator == '\0')
            return;
        var groups = SkipGroups(separator);
        var after = SeparatorAfter(_lastWhole);
        if (groups == 0)
            ReadUngrouped(separator);
        else if (after is '.' or ',' && after != separator)
            _fraction = Behind(_lastWhole);
        else if (groups == 1 && after == separator)
            _lastWhole = _first;
        else if (groups == 1 && separator == _signs.Decimal)
            (_lastWhole, _fraction) = (_first, _lastWhole);
    }

    private void ReadUngrouped(char separator)
    {
        if (separator is not ('.' or ','))
            return;
        var fraction = Behind(_first);
        if (SeparatorAfter(fraction) == separator)
            return;
        // "2,3" is a list in English, "12,50" a price written by someone from elsewhere; a point never makes a list.
        if (separator == _signs.Decimal || separator == '.' || _text.Raw(_first) is "0" || _text.Raw(fraction).Length == 2)
            _fraction = fraction;
    }

    private int SkipGroups(char separator)
    {
        var groups = 0;
        if (_text.Raw(_first).Length > 3 || _text.Raw(_first)[0] == '0')
            return 0;
        while (groups < MaxGroups && SeparatorAfter(_lastWhole) == separator && _text.Raw(Behind(_lastWhole)).Length == 3)
        {
            _lastWhole = Behind(_lastWhole);
            groups++;
        }

        return groups;
    }

    /// <summary>A point, a comma, a space (which is never an ordinary one), or nothing.</summary>
    private readonly char SeparatorAfter(int digits)
    {
        if (_text.IsDigits(digits + 1))
        {
            var gap = _text.Source.AsSpan(_text[digits].End, _text.Start(digits + 1) - _text[digits].End);
            return gap is "\u00A0" or "\u202F" or "\u2009" ? ' ' : '\0';
        }

        var isSeparator = _text.IsSymbol(digits + 1) && _text.Touches(digits + 1) && _text.IsDigits(digits + 2) && _text.Touches(digits + 2);
        return isSeparator && _text.Raw(digits + 1) is "." or "," ? _text.Raw(digits + 1)[0] : '\0';
    }

    private readonly int Behind(int digits) => _text.IsDigits(digits + 1) ? digits + 1 : digits + 2;

    private readonly bool TryValue(out ReadNumber number)
    {
        number = default;
        Span<char> digits = stackalloc char[MaxDigits];
        var length = 0;
        var last = _fraction > 0 ? _fraction : _lastWhole;
        for (var i = _first; i <= last; i++)
        {
            if (i == _fraction && length < MaxDigits)
                digits[length++] = '.';
            if (!_text.IsDigits(i))
                continue;
            if (length + _text.Raw(i).Length > MaxDigits)
                return false;
            _text.Raw(i).CopyTo(digits[length..]);
            length += _text.Raw(i).Length;
        }

        var isNumber = decimal.TryParse(digits[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value);
        number = new ReadNumber(last + 1, value, IsOrdinal: false);
        return isNumber;
    }
}
