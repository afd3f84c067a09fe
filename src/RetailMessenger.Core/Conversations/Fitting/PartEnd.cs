using System.Globalization;

namespace RetailMessenger.Core.Conversations.Fitting;

/// <summary>Looks for the best place to end a part. It reads as much as fits and not the whole rest, which may be long.</summary>
internal ref struct PartEnd
{
    private readonly ReadOnlySpan<char> _rest;
    private readonly ReadOnlySpan<char> _window;
    private readonly int _most;
    private readonly int _open;

    private int _paragraph;
    private int _line;
    private int _sentence;
    private int _word;
    private int _character;
    private int _insideAddress;
    private int _lineStart;
    private int _wordStart;
    private int _addressEnd;

    /// <param name="rest">What is still to be sent; does not begin with white space.</param>
    /// <param name="most">How much of it fits.</param>
    /// <param name="open">How much of it belongs to a character that begins in the part before; 0 when that part ended with a character.</param>
    public PartEnd(ReadOnlySpan<char> rest, int most, int open)
    {
        _rest = rest;
        _most = most;
        _open = open;

        // What follows the last possible place decides whether that is a place between two characters, and where an address begins.
        _window = rest[..Math.Min(rest.Length, most + WebAddress.LongestBeginning)];
    }

    /// <summary>The length of the part, and how much of the rest then belongs to a character that had to be torn.</summary>
    public (int Length, int Open) Find()
    {
        var length = LastWhole();
        return length > 0 ? (length, 0) : Torn();
    }

    private int LastWhole()
    {
        var at = 0;
        while (at <= _most && at < _window.Length)
        {
            if (TextSplitter.WhiteSpace(_rest[at..]) is > 0 and var gap)
            {
                if (at + gap == _rest.Length)
                    return at;
                PassGap(at, gap);
                at += gap;
                continue;
            }

            if (at >= _addressEnd)
                _addressEnd = at + WebAddress.LengthAt(_window, at);
            var length = at < _open ? _open : StringInfo.GetNextTextElementLength(_window[at..]);
            if (at + length > _most)
                break;
            at += length;
            if (at == _rest.Length)
                return at;
            PassCharacter(at);
        }

        return Choose();
    }

    private void PassGap(int at, int length)
    {
        var gap = _rest.Slice(at, length);
        var lines = Lines(gap);
        if (lines > 1)
            _paragraph = at;
        if (lines > 0)
            _line = at;
        if (SentenceEnd.Is(_rest[..at], _rest[at + length]) && !IsNumberOfAnItem(at))
            _sentence = at;
        if (gap.ContainsAnyExcept("\u00A0\u2007\u202F"))
            _word = at;
        _wordStart = at + length;
        if (lines > 0)
            _lineStart = _wordStart;
    }

    private void PassCharacter(int at)
    {
        _insideAddress = at;
        if (at < _addressEnd)
            return;
        _character = at;
        if (SentenceEnd.NeedsNoSpace(_rest[..at], _rest[at]))
            _sentence = at;
        if (IsIdeograph(_rest[at - 1]) && IsIdeograph(_rest[at]))
            _word = at;
    }

    private readonly int Choose()
    {
        var half = Math.Max(1, _most / 2);
        if (_paragraph >= half)
            return _paragraph;
        if (_line >= half)
            return _line;
        if (_sentence >= half)
            return _sentence;
        if (_word > 0)
            return _word;
        if (_character > 0)
            return _character;
        return _insideAddress;
    }

    private readonly (int Length, int Open) Torn()
    {
        var length = char.IsSurrogatePair(_rest[_most - 1], _rest[_most]) ? _most - 1 : _most;
        return (length, (_open > 0 ? _open : StringInfo.GetNextTextElementLength(_rest)) - length);
    }

    // "1." and what it numbers stay together.
    private readonly bool IsNumberOfAnItem(int at) => _wordStart == _lineStart && at - _wordStart is 2 or 3 && char.IsDigit(_rest[at - 2]);

    private static int Lines(ReadOnlySpan<char> gap)
    {
        var lines = 0;
        for (var i = 0; i < gap.Length; i++)
        {
            if (gap[i] == '\u2029')
                lines += 2;
            else if (gap[i] is '\n' or '\u2028' or '\u0085' || (gap[i] == '\r' && !gap[(i + 1)..].StartsWith('\n')))
                lines++;
        }

        return lines;
    }

    // Written without spaces, so that a line may end between any two.
    private static bool IsIdeograph(char character) =>
        character is (>= '\u3041' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF');
}
