using RetailMessenger.BotFramework.Dialogs.Recognizers.Scanning;

namespace RetailMessenger.BotFramework.Dialogs.Recognizers.Answers;

/// <summary>Finds the meaning of what stands at a token, as typed on a phone: yesss, nothanks, nohting.</summary>
internal readonly ref struct AnswerWords(ScannedText text, AnswerLanguage language)
{
    private const int MaxWord = 24;

    public AnswerWord At(int index, out int next)
    {
        if (language.Phrases.TryMatch(text, index, out var meaning, out next))
            return meaning;
        next = index + 1;
        var word = text.Word(index);
        if (word.Length is < 2 or > MaxWord)
            return AnswerWord.Unknown;
        if (TryUnstretched(word, out meaning) || TryGlued(word, out meaning) || TryMisspelt(word, out meaning))
            return meaning;
        return AnswerWord.Unknown;
    }

    private bool TryUnstretched(ReadOnlySpan<char> word, out AnswerWord meaning)
    {
        Span<char> shorter = stackalloc char[MaxWord];
        for (var run = 2; run >= 1; run--)
        {
            var length = Squeeze(word, run, shorter);
            if (length < word.Length && language.Phrases.TryGet(shorter[..length], out meaning))
                return true;
        }

        meaning = default;
        return false;
    }

    private static int Squeeze(ReadOnlySpan<char> word, int mostRun, Span<char> shorter)
    {
        var length = 0;
        var run = 0;
        for (var i = 0; i < word.Length; i++)
        {
            run = i > 0 && word[i] == word[i - 1] ? run + 1 : 1;
            if (run <= mostRun)
                shorter[length++] = word[i];
        }

        return length;
    }

    /// <summary>"oksure": an answer with other known words stuck to it. The answer decides, or the stronger of two. Noon is not "no on".</summary>
    private bool TryGlued(ReadOnlySpan<char> word, out AnswerWord meaning)
    {
        meaning = default;
        for (var cut = word.Length - 2; cut >= 2; cut--)
        {
            if (!language.Phrases.TryGet(word[..cut], out var head) || head is < AnswerWord.Yes or > AnswerWord.Thanks or AnswerWord.YesOrIf)
                continue;
            var rest = word[cut..];
            if (!language.Phrases.TryGet(rest, out var tail) && !TryGlued(rest, out tail) || rest.Length < 3 && tail == AnswerWord.Filler)
                continue;
            meaning = Stronger(head, tail);
            return meaning != AnswerWord.Unknown;
        }

        return false;
    }

    private static AnswerWord Stronger(AnswerWord head, AnswerWord tail) => (head, tail) switch
    {
        (AnswerWord.Okay or AnswerWord.Praise, AnswerWord.Thanks or AnswerWord.Farewell) => tail,
        (AnswerWord.Okay or AnswerWord.Praise or AnswerWord.Thanks, >= AnswerWord.Yes and <= AnswerWord.Decline) => tail,
        (AnswerWord.Yes, AnswerWord.No) or (AnswerWord.No, AnswerWord.Yes) => AnswerWord.Unsure,
        _ => head,
    };

    private bool TryMisspelt(ReadOnlySpan<char> word, out AnswerWord meaning)
    {
        meaning = default;
        if (word.Length < 5)
            return false;
        foreach (var candidate in language.Misspelt)
        {
            if (Spelling.IsOneSlipFrom(word, candidate))
                return language.Phrases.TryGet(candidate, out meaning);
        }

        return false;
    }
}
