using RetailMessenger.BotFramework.Dialogs.Recognizers.Scanning;

namespace RetailMessenger.BotFramework.Dialogs.Recognizers.Numbers;

/// <summary>Reads an unsigned number at a token, in digits, words or both.</summary>
internal ref struct NumberReader(ScannedText text, NumberLanguage language, NumberSigns signs)
{
    // leaves room for whatever fraction is added
    private const decimal Limit = 70_000_000_000_000_000_000_000_000_000m;

    private int _next;
    private decimal _value;
    private decimal _unit = 1;

    public static bool TryRead(ScannedText text, int index, NumberLanguage language, NumberSigns signs, out ReadNumber number) =>
        new NumberReader(text, language, signs).TryRead(index, out number);

    private bool TryRead(int index, out ReadNumber number)
    {
        number = default;
        if (FractionReader.TryRead(text, index, out number))
            return true;
        if (LiteralReader.TryRead(text, index, signs, out number))
            return ReadBehindLiteral(ref number);
        if (TryReadFraction(index, mayMultiply: true, out number))
            return true;
        if (!CardinalReader.TryRead(text, index, language, out number, out _unit))
            return TryReadLoneDozen(index, out number);
        if (number.IsOrdinal)
            return true;
        (_next, _value) = (number.Next, number.Value);
        ReadPoint();
        ReadTail(out number);
        return true;
    }

    private bool ReadBehindLiteral(ref ReadNumber number)
    {
        (_next, _value) = (number.Next, number.Value);
        // 2 1/2, 2½
        if (FractionReader.TryRead(text, _next, out var part) && part.Value < 1 && MayHavePart())
            (_next, _value) = (part.Next, _value + part.Value);
        else if (text.Touches(_next) && text.IsWord(_next, "k") && _value < 1_000_000)
            (_next, _value) = (_next + 1, _value * 1000);
        else
            MultiplyLiteral();
        ReadTail(out number);
        return true;
    }

    private void MultiplyLiteral()
    {
        if (!language.Cardinals.TryGet(text.Word(_next), out var word) || !word.Multiplies || !TryTimes(word.Value))
            return;
        _unit = word.Value >= 1_000_000 || word.Kind is NumberWordKind.Dozen or NumberWordKind.Dozens ? word.Value : 1;
        // "2 mil 500"; a shorter run of digits could be another number
        if (word.Value == 1000 && text.TryInt(_next, out var rest) && text[_next].Length == 3)
            (_next, _value) = (_next + 1, _value + rest);
    }

    private void ReadPoint()
    {
        if (!language.Points.Contains(text.Word(_next)))
            return;
        var place = 0.1m;
        var at = _next + 1;
        if (text.TryInt(at, out var digits))
        {
            _value += digits / (decimal)Math.Pow(10, text[at].Length);
            _next = at + 1;
            MultiplyLiteral();
            return;
        }

        for (; language.Cardinals.TryGet(text.Word(at), out var digit) && digit.Kind == NumberWordKind.Unit && place > 0.000_000_000_1m; at++)
        {
            _value += digit.Value * place;
            place /= 10;
            _next = at + 1;
        }

        MultiplyLiteral();
    }

    /// <summary>Dozens, "and a half", "quarters" behind a number.</summary>
    private void ReadTail(out ReadNumber number)
    {
        if (language.Cardinals.TryGet(text.Word(_next), out var dozen) && dozen.Kind is NumberWordKind.Dozen or NumberWordKind.Dozens
            && TryTimes(dozen.Value))
            _unit = dozen.Value;
        else if (TryCountParts(_value, _next, out var parts))
            (_value, _next) = (parts.Value, parts.Next);
        ReadAndAHalf();
        number = new ReadNumber(_next, _value, IsOrdinal: false);
    }

    private void ReadAndAHalf()
    {
        if (!language.Joins.Contains(text.Word(_next)) || !MayHavePart())
            return;
        var at = _next + 1;
        if (!TryReadFraction(at, mayMultiply: false, out var part) && !FractionReader.TryRead(text, at, out part) && !TrySinglePart(at, out part))
            return;
        if (part.Value >= 1)
            return;
        (_next, _value) = (part.Next, _value + part.Value * _unit);
        if (_unit == 1 && language.Cardinals.TryGet(text.Word(_next), out var scale) && scale.Multiplies)
            _ = TryTimes(scale.Value);
    }

    private readonly bool MayHavePart() => decimal.IsInteger(_value) && _value <= Limit;

    private readonly bool TrySinglePart(int at, out ReadNumber part)
    {
        var found = language.Cardinals.TryGet(text.Word(at), out var word) && word.Kind == NumberWordKind.Part;
        part = new ReadNumber(at + 1, word.Value, IsOrdinal: false);
        return found;
    }

    /// <summary>Half, a quarter, three quarters, half a million.</summary>
    private readonly bool TryReadFraction(int index, bool mayMultiply, out ReadNumber number)
    {
        number = default;
        var at = language.Articles.Contains(text.Word(index)) ? index + 1 : index;
        if (language.Cardinals.TryGet(text.Word(at), out var word)
            && (word.Kind == NumberWordKind.Half || at > index && word.Kind == NumberWordKind.Part))
        {
            var multiplier = language.Articles.Contains(text.Word(at + 1)) ? at + 2 : at + 1;
            number = mayMultiply && language.Cardinals.TryGet(text.Word(multiplier), out var scale) && scale.Multiplies
                ? new ReadNumber(multiplier + 1, word.Value * scale.Value, IsOrdinal: false)
                : new ReadNumber(at + 1, word.Value, IsOrdinal: false);
            return true;
        }

        return language.Cardinals.TryGet(text.Word(index), out var count) && count.Kind == NumberWordKind.Unit
            && TryCountParts(count.Value, index + 1, out number);
    }

    private readonly bool TryCountParts(decimal count, int index, out ReadNumber number)
    {
        var at = text.IsSymbol(index, '-') && text.Touches(index) && text.Touches(index + 1) ? index + 1 : index;
        number = default;
        if (!language.Cardinals.TryGet(text.Word(at), out var part) || !decimal.IsInteger(count) || count is < 1 or > 100)
            return false;
        var isFraction = part.Kind switch
        {
            NumberWordKind.Half or NumberWordKind.OnePart => count == 1,
            NumberWordKind.Part or NumberWordKind.Parts => true,
            _ => false,
        };
        if (isFraction)
            number = new ReadNumber(at + 1, count * part.Value, IsOrdinal: false);
        return isFraction;
    }

    private bool TryReadLoneDozen(int index, out ReadNumber number)
    {
        number = default;
        if (!language.Cardinals.TryGet(text.Word(index), out var word) || word.Kind != NumberWordKind.Dozen)
            return false;
        (_next, _value) = (index, 1);
        ReadTail(out number);
        return true;
    }

    private bool TryTimes(decimal factor)
    {
        if (_value > decimal.MaxValue / factor / 2)
            return false;
        _value *= factor;
        _next++;
        return true;
    }
}
