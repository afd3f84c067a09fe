namespace RetailMessenger.Core.Conversations.Fitting;

internal static class SentenceEnd
{
    private const string Closing = "\"'”’»)]」』）";
    private const int MostClosing = 3;

    /// <summary>Whether a sentence ends with the text, when white space follows and then the given character.</summary>
    public static bool Is(ReadOnlySpan<char> text, char next) => LastMark(text) switch
    {
        // "e.g. this"
        '.' => !char.IsLower(next),
        '!' or '?' or '…' or '。' or '！' or '？' => true,
        _ => false,
    };

    /// <summary>The same when the given character follows at once.</summary>
    public static bool NeedsNoSpace(ReadOnlySpan<char> text, char next) =>
        LastMark(text) is '。' or '！' or '？' && !Closing.Contains(next, StringComparison.Ordinal) && next is not ('。' or '！' or '？');

    private static char LastMark(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < MostClosing && text.Length > 1 && Closing.Contains(text[^1], StringComparison.Ordinal); i++)
            text = text[..^1];
        return text[^1];
    }
}
