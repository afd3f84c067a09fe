using RetailMessenger.BotFramework.Dialogs.Recognizers.Scanning;

namespace RetailMessenger.BotFramework.Dialogs.Recognizers.Numbers;

/// <summary>
/// Reads whole numbers in words. A number is what closed under big scales, then thousands, then a group below 1000; each word
/// must fit below what was said before, otherwise it begins another number ("two three" are two).
/// </summary>
internal ref struct CardinalReader
{
    private const decimal Limit = 70_000_000_000_000_000_000_000_000_000m;

    private readonly ScannedText _text;
    private readonly NumberLanguage _language;
    private decimal _closed;
    private decimal _thousands;
    private decimal _group;
    private decimal _lastScale = decimal.MaxValue;
    private int _open = 1000;
    private int _next;
    private bool _isOrdinal;
    private (int Next, decimal Value) _afterHundred;
    private (int Next, decimal Value) _afterScale;

    private CardinalReader(ScannedText text, NumberLanguage language)
    {
        _text = text;
        _language = language;
    }

    private readonly decimal Value => _closed + _thousands + _group;

    private readonly bool IsEmpty => _open == 1000 && Value == 0;

    public static bool TryRead(ScannedText text, int index, NumberLanguage language, out ReadNumber number, out decimal unit)
    {
        var reader = new CardinalReader(text, language);
        var found = reader.TryBegin(index);
        while (found && reader.TryGoOn())
        {
        }

        number = new ReadNumber(reader._next, reader.Value, reader._isOrdinal);
        // "Two million and a half" adds half a million, "two thousand and a half" a half.
        unit = reader is { _thousands: 0, _group: 0, _closed: > 0, _lastScale: < decimal.MaxValue } ? reader._lastScale : 1;
        return found;
    }

    private bool TryBegin(int index)
    {
        var word = _text.Word(index);
        if (_language.Articles.Contains(word) && _language.Cardinals.TryGet(_text.Word(index + 1), out var multiplied) && multiplied.Multiplies)
        {
            (_group, _open, _next) = (1, 1, index + 1);
            return true;
        }

        if (_language.Cardinals.TryGet(word, out var cardinal) && TryAdd(cardinal, index + 1))
            return true;
        _isOrdinal = _language.Ordinals.TryGet(word, out var ordinal) && TryAdd(ordinal, index + 1);
        return _isOrdinal;
    }

    private bool TryGoOn()
    {
        var at = _next;
        var isJoined = false;
        if (_text.IsSymbol(at, '-') && _text.Touches(at) && _text.Touches(at + 1))
            at++;
        else if (_language.Joins.Contains(_text.Word(at)))
            (at, isJoined) = (at + 1, true);

        if (!_isOrdinal && _language.Cardinals.TryGet(_text.Word(at), out var cardinal) && (!isJoined || MayJoin(cardinal))
            && cardinal.Kind <= NumberWordKind.LoneScale)
            return TryAdd(cardinal, at + 1);

        var mayBeOrdinal = _isOrdinal ? _language.OrdinalsAddUp : _language.CardinalsLeadOrdinals;
        if (!mayBeOrdinal || !_language.Ordinals.TryGet(_text.Word(at), out var ordinal) || isJoined && !MayJoin(ordinal))
            return false;
        var added = TryAdd(ordinal, at + 1);
        _isOrdinal |= added;
        return added;
    }

    private readonly bool MayJoin(NumberWord word)
    {
        if (_language.JoinsTens)
            return _open == 10 && word.Kind == NumberWordKind.Unit;
        var isAfterHundred = _open == 100;
        var isAfterScale = _group == 0 && Value > 0;
        return (isAfterHundred || isAfterScale) && word is { Kind: NumberWordKind.Unit or NumberWordKind.Teen or NumberWordKind.Ten, Value: > 0 };
    }

    private bool TryAdd(NumberWord word, int next) => word.Kind switch
    {
        NumberWordKind.Unit when word.Value == 0 => IsEmpty && Fill(0, leavesOpen: 1, next),
        NumberWordKind.Unit => _open >= 10 && Fill(word.Value, leavesOpen: 1, next),
        NumberWordKind.Teen => _open >= 100 && Fill(word.Value, leavesOpen: 1, next),
        NumberWordKind.Ten => _open >= 100 && Fill(word.Value, leavesOpen: 10, next),
        NumberWordKind.Hundreds => _open >= 1000 && Fill(word.Value, leavesOpen: 100, next),
        NumberWordKind.Hundred => TryMultiplyByHundred(next),
        NumberWordKind.Scale or NumberWordKind.LoneScale => TryMultiply(word, next),
        _ => false,
    };

    private bool Fill(decimal value, int leavesOpen, int next)
    {
        _group += value;
        _open = leavesOpen;
        _next = next;
        return true;
    }

    private bool TryMultiplyByHundred(int next)
    {
        if (_group >= 100)
            return Rewind(_afterHundred);
        if (_group == 0 && !IsEmpty)
            return false;
        _group = _group == 0 ? 100 : _group * 100;
        _open = 100;
        _next = next;
        _afterHundred = (next, Value);
        return true;
    }

    private bool TryMultiply(NumberWord scale, int next)
    {
        var isThousand = scale.Value == 1000;
        if (isThousand ? _thousands > 0 : scale.Value >= _lastScale)
            return Rewind(_afterScale);
        var times = isThousand ? _group : _thousands + _group;
        if (times == 0)
        {
            if (!IsEmpty && (scale.Kind != NumberWordKind.LoneScale || _open != 1000))
                return false;
            times = 1;
        }

        if (times > (Limit - _closed) / scale.Value)
            return false;
        (_group, _open, _next) = (0, 1000, next);
        if (isThousand)
            _thousands = times * 1000;
        else
            (_closed, _thousands, _lastScale) = (_closed + times * scale.Value, 0, scale.Value);
        _afterScale = (next, Value);
        return true;
    }

    /// <summary>"One hundred and two hundred": the second number had already lent its first word to the first.</summary>
    private bool Rewind((int Next, decimal Value) to)
    {
        if (to.Next > 0)
        {
            (_closed, _thousands, _group) = (to.Value, 0, 0);
            _next = to.Next;
        }

        return false;
    }
}
