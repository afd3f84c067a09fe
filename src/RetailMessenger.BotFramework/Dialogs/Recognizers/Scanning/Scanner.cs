namespace RetailMessenger.BotFramework.Dialogs.Recognizers.Scanning;

/// <summary>Cuts a text into tokens in one pass.</summary>
internal ref struct Scanner(ReadOnlySpan<char> source, char[] folded)
{
    private readonly ReadOnlySpan<char> _source = source;
    private int _position;
    private int _foldedLength;
    private bool _space = true;

    /// <summary>The next token, or false at the end of the text.</summary>
    public bool TryNext(out Token token)
    {
        while (_position < _source.Length && IsInvisible(_source[_position]))
        {
            _space |= Folding.IsSpace(_source[_position]);
            _position++;
        }

        if (_position == _source.Length)
        {
            token = default;
            return false;
        }

        var start = _position;
        var foldedStart = _foldedLength;
        var kind = Consume(_source[start]);
        token = new Token(kind, start, _position - start, foldedStart, _foldedLength - foldedStart, _space);
        _space = false;
        return true;
    }

    private static bool IsInvisible(char c) => Folding.IsSpace(c) || Folding.IsMark(c);

    private TokenKind Consume(char first)
    {
        if (char.IsAsciiDigit(first))
        {
            while (_position < _source.Length && char.IsAsciiDigit(_source[_position]))
                _position++;
            return TokenKind.Digits;
        }

        if (Folding.IsLetter(first))
        {
            ConsumeWord();
            return TokenKind.Word;
        }

        _position++;
        if (char.IsHighSurrogate(first) && _position < _source.Length && char.IsLowSurrogate(_source[_position]))
            _position++;
        return TokenKind.Symbol;
    }

    private void ConsumeWord()
    {
        for (; _position < _source.Length; _position++)
        {
            var c = _source[_position];
            if (Folding.IsLetter(c))
                folded[_foldedLength++] = Folding.Fold(c);
            else if (!Folding.IsMark(c) && !IsInnerApostrophe(c))
                break;
        }
    }

    private readonly bool IsInnerApostrophe(char c) =>
        Folding.IsApostrophe(c) && _position + 1 < _source.Length && Folding.IsLetter(_source[_position + 1]);
}
