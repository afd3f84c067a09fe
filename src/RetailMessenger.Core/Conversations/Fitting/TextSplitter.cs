using System.Globalization;

namespace RetailMessenger.Core.Conversations.Fitting;

/// <summary>
/// Divides a text into as few pieces as its rule allows, at the end of a paragraph where it can, else of a sentence, else of a word. Characters that
/// are seen as one, such as an emoji of several, are never divided, addresses only when they are longer than a piece. Nothing but white space is lost.
/// </summary>
public static class TextSplitter
{
    // A piece that ends in the first part of the room would leave the rest of it empty; a lesser end further on is better.
    private const double LeastFilled = 0.5;

    /// <summary>The pieces, in order; none for a text of white space.</summary>
    /// <param name="text">The text.</param>
    /// <param name="most">No piece is longer, in UTF-16 units.</param>
    /// <param name="fits">Further rules; a part of what fits must fit too. Null for none.</param>
    public static IReadOnlyList<string> Split(string text, int most, Func<string, bool>? fits = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        var pieces = new List<string>();
        var from = SkipSpace(text, 0);
        while (from < text.Length)
        {
            var room = RoomFrom(text, from, most, fits);
            var to = from + room >= text.Length ? text.Length : from + EndWithin(text, from, room);
            pieces.Add(text[from..to].TrimEnd());
            from = SkipSpace(text, to);
        }

        return pieces;
    }

    // The longest beginning that fits, in whole characters; at least one.
    private static int RoomFrom(string text, int from, int most, Func<string, bool>? fits)
    {
        var limit = Math.Min(most, text.Length - from);
        if (from + limit < text.Length)
            limit = WholeWithin(text, from, limit);
        if (fits is null || fits(text.Substring(from, limit)))
            return limit;

        int low = 0, high = limit;
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            if (fits(text.Substring(from, middle)))
                low = middle;
            else
                high = middle;
        }

        return WholeWithin(text, from, Math.Max(low, 1));
    }

    // How many units of the limit are whole characters; where the first one is longer than the limit, as much of it as has no half of a pair.
    private static int WholeWithin(string text, int from, int limit)
    {
        var at = from;
        while (at < from + limit)
        {
            var next = at + StringInfo.GetNextTextElementLength(text, at);
            if (next > from + limit)
                break;
            at = next;
        }

        if (at > from)
            return at - from;
        var isHalf = char.IsHighSurrogate(text[from + limit - 1]) && from + limit < text.Length;
        return isHalf ? limit > 1 ? limit - 1 : 2 : limit;
    }

    private static int EndWithin(string text, int from, int room)
    {
        var window = text.AsSpan(from, Math.Min(room + 1, text.Length - from));
        var least = (int)(room * LeastFilled);
        foreach (var isEnd in (ReadOnlySpan<Func<string, int, bool>>)[IsParagraphEnd, IsLineEnd, IsSentenceEnd, IsWordEnd])
        {
            for (var length = Math.Min(room, window.Length - 1); length > least; length--)
            {
                if (isEnd(text, from + length))
                    return length;
            }
        }

        for (var length = Math.Min(least, window.Length - 1); length > 0; length--)
        {
            if (IsWordEnd(text, from + length))
                return length;
        }

        return room;
    }

    private static bool IsParagraphEnd(string text, int at) => text[at] == '\n' && (at + 1 >= text.Length || text[at + 1] is '\n' or '\r');

    private static bool IsLineEnd(string text, int at) => text[at] is '\n' or '\r';

    private static bool IsSentenceEnd(string text, int at) => char.IsWhiteSpace(text[at]) && text[at - 1] is '.' or '!' or '?' or '…' or '。';

    private static bool IsWordEnd(string text, int at) => char.IsWhiteSpace(text[at]);

    private static int SkipSpace(string text, int from)
    {
        while (from < text.Length && char.IsWhiteSpace(text[from]))
            from++;
        return from;
    }
}
