using System.Globalization;
using RetailMessenger.Core.Texts;

namespace RetailMessenger.Core.Conversations.Fitting;

/// <summary>Beginnings of titles that read as if they had been meant to end there.</summary>
internal static class TitleHead
{
    private const string Dangling = ",;:.…!?¿¡/\\&|+·•*=<>@#\"'";

    /// <summary>The best beginning of at most so many UTF-16 units; empty when not even one character fits.</summary>
    public static ReadOnlySpan<char> Of(ReadOnlySpan<char> title, int most, CultureInfo? culture)
    {
        var (word, character) = LastEnds(title, most);
        var words = WithoutDangling(title[..word]);
        var sense = WithoutFunctionWords(words, culture);

        // A few letters of a long word say more than what little stands before it.
        if (sense.Length >= Math.Max(1, most / 3))
            return sense;
        return words.Length >= Math.Max(1, most / 2) ? words : Torn(title[..character]);
    }

    private static ReadOnlySpan<char> Torn(ReadOnlySpan<char> head) => WithoutDangling(head) is { IsEmpty: false } kept ? kept : head;

    /// <summary>The last place before or at that one that is between two characters.</summary>
    public static int CharacterBefore(ReadOnlySpan<char> title, int place) => LastEnds(title, place).Character;

    private static (int Word, int Character) LastEnds(ReadOnlySpan<char> title, int most)
    {
        var (word, at) = (0, 0);
        while (at < title.Length)
        {
            if (IsGap(title[at..]))
                word = at;
            var length = StringInfo.GetNextTextElementLength(title[at..]);
            if (at + length > most)
                return (word, at);
            at += length;
        }

        return (at, at);
    }

    // "25 €" with a no-break space is one word.
    private static bool IsGap(ReadOnlySpan<char> rest) => TextSplitter.WhiteSpace(rest) > 0 && rest[0] is not ('\u00A0' or '\u2007' or '\u202F');

    private static ReadOnlySpan<char> WithoutFunctionWords(ReadOnlySpan<char> head, CultureInfo? culture)
    {
        while (!head.IsEmpty)
        {
            var start = head.LastIndexOf(' ') + 1;
            if (!IsFunctionWord(head[start..], culture))
                return head;
            head = WithoutDangling(head[..start]);
        }

        return head;
    }

    private static bool IsFunctionWord(ReadOnlySpan<char> word, CultureInfo? culture)
    {
        var plain = PlainText.Of(word.ToString());
        if (culture is null)
            return FunctionWords.Contain(plain);
        return Language.Find(culture.Name) is { } language && FunctionWords.Contain(language, plain);
    }

    private static ReadOnlySpan<char> WithoutDangling(ReadOnlySpan<char> head)
    {
        while (!head.IsEmpty && IsDangling(head[^1]) && CharacterBefore(head, head.Length - 1) == head.Length - 1)
            head = head[..^1];
        return head;
    }

    private static bool IsDangling(char last) => char.IsWhiteSpace(last)
        || Dangling.Contains(last, StringComparison.Ordinal)
        || CharUnicodeInfo.GetUnicodeCategory(last)
            is UnicodeCategory.DashPunctuation or UnicodeCategory.OpenPunctuation or UnicodeCategory.InitialQuotePunctuation;
}
