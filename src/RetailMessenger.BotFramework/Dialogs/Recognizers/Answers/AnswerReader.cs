using System.Text;
using RetailMessenger.BotFramework.Dialogs.Recognizers.Scanning;

namespace RetailMessenger.BotFramework.Dialogs.Recognizers.Answers;

/// <summary>
/// Weighs the words with which a text begins, up to the first that says something else: what comes after an answer explains it.
/// A text that begins otherwise may still end with its answer ("the window seat is ok").
/// </summary>
internal ref struct AnswerReader(ScannedText text, AnswerLanguage language)
{
    /// <summary>In so short a text an unknown word is a name or a slip, not the beginning of another subject.</summary>
    private const int ShortText = 4;

    private const int LongestWithAnswerAtTheEnd = 8;

    private const int Plain = 3;
    private const int Proposal = 2;
    private const int Mild = 1;

    private readonly AnswerWords _words = new(text, language);
    private int _yes;
    private int _no;
    private (int Yes, int No) _takenBack;
    private bool _isClosing;
    private bool _isUnsure;
    private bool _isNegated;
    private bool _isReserved;
    private bool _isPraiseOnly;
    private bool _hasUnknown;
    private bool _isRhetorical;
    private bool? _echo;

    public bool? Read()
    {
        var words = CountWords();
        if (IsQuestion())
            return null;
        var end = ReadRun(0, isShort: words <= ShortText, words);
        if (text.IsSymbol(end, '?'))
            return _isRhetorical ? Decide(saysMore: false) : null;
        if (_yes > 0 || _no > 0 || _isUnsure || _isNegated || end == text.Count)
            return Decide(saysMore: _hasUnknown || end < text.Count);
        return words <= LongestWithAnswerAtTheEnd ? ReadEnd(end, words) : null;
    }

    private readonly int CountWords()
    {
        var words = 0;
        for (var i = 0; i < text.Count; i++)
            words += text.IsWord(i) || text.IsDigits(i) ? 1 : 0;
        return words;
    }

    private readonly bool IsQuestion()
    {
        var first = text.IsWord(0) ? 0 : 1;
        return language.QuestionStarts.Contains(text.Word(first))
            && _words.At(first, out _) is AnswerWord.Unknown or AnswerWord.Filler;
    }

    /// <summary>Takes in what is known from a token on; the index where that ends.</summary>
    private int ReadRun(int index, bool isShort, int words)
    {
        while (index < text.Count)
        {
            if (text.IsSymbol(index, '?'))
                return index;
            var meaning = _words.At(index, out var next);
            if (meaning == AnswerWord.Unknown && !text.IsSymbol(index) && !isShort)
                return index;
            if (meaning == AnswerWord.YesOrIf && words > ShortText && IsConjunction(index, next))
                return index;
            if (meaning != AnswerWord.Unknown)
                Take(meaning);
            else if (!text.IsSymbol(index))
                (_isNegated, _hasUnknown) = (false, true);
            index = next;
        }

        return index;
    }

    private readonly bool IsConjunction(int index, int next)
    {
        if (!Ascii.IsValid(text.Raw(index)))
            return false;
        for (; next < text.Count && !text.IsSymbol(next);)
        {
            var meaning = _words.At(next, out var behind);
            if (meaning != AnswerWord.Filler)
                return meaning == AnswerWord.Unknown;
            next = behind;
        }

        return false;
    }

    private void Take(AnswerWord meaning)
    {
        _ = meaning switch
        {
            AnswerWord.Yes or AnswerWord.YesOrIf or AnswerWord.YesAsQuestion => Agree(Plain),
            AnswerWord.Agree => Agree(Proposal),
            AnswerWord.Okay => Agree(Mild),
            AnswerWord.Praise => Praise(),
            AnswerWord.No => _no = Plain,
            AnswerWord.Decline => _no = Math.Max(_no, Proposal),
            AnswerWord.Enough => _no = Math.Max(_no, Mild),
            AnswerWord.Correction => TakeBack(),
            _ => 0,
        };
        // "Yes, but not today" is neither, whichever of the two weighs more.
        _isReserved |= meaning == AnswerWord.But && (_yes > 0 || _no > 0);
        _isUnsure |= _isReserved && _yes > 0 && _no > 0;
        if (meaning is AnswerWord.Echo or AnswerWord.EchoNot)
            _echo = meaning == AnswerWord.Echo && !_isNegated;
        _isClosing |= meaning is AnswerWord.Thanks or AnswerWord.Farewell;
        _isRhetorical |= meaning == AnswerWord.YesAsQuestion;
        _isUnsure |= meaning == AnswerWord.Unsure;
        _isNegated = meaning == AnswerWord.Not || _isNegated && meaning == AnswerWord.Filler;
    }

    private int Agree(int strength)
    {
        _isPraiseOnly = false;
        return _isNegated ? _no = Math.Max(_no, Proposal) : _yes = Math.Max(_yes, strength);
    }

    private int Praise()
    {
        _isPraiseOnly |= _yes == 0 && !_isNegated;
        return _isNegated ? _no = Math.Max(_no, Proposal) : _yes = Math.Max(_yes, Mild);
    }

    private int TakeBack()
    {
        if (_yes > 0 || _no > 0)
            _takenBack = (_yes, _no);
        return _yes = _no = 0;
    }

    private bool? Decide(bool saysMore)
    {
        if (_yes == 0 && _no == 0)
            (_yes, _no) = _takenBack;
        if (_isUnsure)
            return null;
        if (_yes == 0 && _no == 0)
            return saysMore ? null : _isNegated ? false : _echo;
        if (_yes == _no || _isNegated && !saysMore)
            return null;
        var isMild = Math.Max(_yes, _no) == Mild;
        // "Ok, thank you" ends a conversation, and "great shoes" begins one.
        if (isMild && (_isClosing || saysMore && _isPraiseOnly))
            return null;
        return _yes > _no;
    }

    private bool? ReadEnd(int start, int words)
    {
        var wasNegated = false;
        while (start < text.Count)
        {
            (_yes, _no, _echo, _isClosing, _isUnsure, _isNegated, _isPraiseOnly) = (0, 0, null, false, false, false, false);
            var end = ReadRun(start, isShort: false, words);
            if (end == text.Count)
                return wasNegated ? null : Decide(saysMore: false);
            if (text.IsSymbol(end, '?'))
                return null;
            wasNegated |= _isNegated || _no > 0 || _echo is false;
            start = end + 1;
        }

        return null;
    }
}
