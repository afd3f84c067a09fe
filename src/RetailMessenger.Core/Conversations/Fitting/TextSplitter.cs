using System.Globalization;

namespace RetailMessenger.Core.Conversations.Fitting;

/// <summary>
/// Texts in parts that fit. A part ends with a paragraph or a line if that leaves it at least half full, else with a sentence likewise, else with a
/// word; never inside what a reader takes for one character or inside a web address, unless that alone is too long. Parts neither begin nor end with
/// white space, none is empty, and nothing else is lost.
/// </summary>
public static class TextSplitter
{
    private delegate int Room(ReadOnlySpan<char> rest);

    /// <summary>Parts of at most so many UTF-16 units; none when the text is all white space.</summary>
    public static IReadOnlyList<string> Split(string text, int most)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 2);
        return Split(text, rest => Math.Min(rest.Length, most));
    }

    /// <summary>
    /// Parts of at most so many UTF-16 units that are also sent in at most so many segments each, as <see cref="SmsText.Count"/> counts them.
    /// </summary>
    public static IReadOnlyList<string> SplitForSms(string text, int most, int segments)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(segments, 1);
        return Split(text, rest => SmsSegments.Fitting(rest[..Math.Min(rest.Length, most)], segments));
    }

    /// <summary>The length of the white space at the beginning, without a last one that carries an accent.</summary>
    internal static int WhiteSpace(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && char.IsWhiteSpace(text[length]))
        {
            var character = StringInfo.GetNextTextElementLength(text.Slice(length, Math.Min(text.Length - length, 3)));
            if (character > 1 && !char.IsWhiteSpace(text[length + 1]))
                break;
            length += character;
        }

        return length;
    }

    private static List<string> Split(string text, Room room)
    {
        var parts = new List<string>();
        var (at, open) = (WhiteSpace(text), 0);
        while (at < text.Length)
        {
            var rest = text.AsSpan(at);
            (var length, open) = new PartEnd(rest, room(rest), open).Find();
            parts.Add(text.Substring(at, length));
            var gap = WhiteSpace(rest[length..]);
            at += length + gap;
            open = Math.Max(0, open - gap);
        }

        return parts;
    }
}
