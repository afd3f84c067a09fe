using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace RetailMessenger.Core.Conversations.Fitting;

/// <summary>What texts become and cost as SMS.</summary>
public static class SmsText
{
    // Letters, emoji and what carries a meaning of its own (fractions, the writing of China and Japan) are not here.
    private static readonly FrozenDictionary<char, string> Plain = new[]
    {
        ("\"", "“”„‟«»″‶ʺˮ❝❞〝〞"),
        ("'", "‘’‛′‵ʹʻʼʽˈ´ˊ`ˋ❛❜"),
        (",", "‚"),
        ("<", "‹"),
        (">", "›"),
        ("-", "‐\u2011‒–—―−⁃•"),
        ("_", "‗"),
        ("/", "⁄∕"),
        ("*", "∗"),
        ("~", "˜∼"),
        ("^", "ˆ"),
        ("...", "…"),
        ("..", "‥"),
        (" ", "\t\u00A0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000"),
        ("", "\u00AD\u200B\u2060\uFEFF"),
    }.SelectMany(row => row.Item2.Select(from => (From: from, To: row.Item1))).ToFrozenDictionary(pair => pair.From, pair => pair.To);

    private static readonly SearchValues<char> Typographic = SearchValues.Create([.. Plain.Keys]);

    /// <summary>
    /// The text with typographic quotes, dashes, dots and spaces as a typewriter has them, so that they alone do not make it UCS-2. Letters and emoji
    /// stay as they are; the same object when nothing changes.
    /// </summary>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var first = text.AsSpan().IndexOfAny(Typographic);
        if (first < 0)
            return text;

        var folded = new StringBuilder(text, 0, first, text.Length + 16);
        foreach (var character in text.AsSpan(first))
        {
            if (Plain.TryGetValue(character, out var plain))
                folded.Append(plain);
            else
                folded.Append(character);
        }

        return folded.ToString();
    }

    /// <summary>
    /// How the text is sent as it is (see <see cref="Fold"/>). Neither an escaped character nor what a reader takes for one character is torn between
    /// two segments. A text never costs less than its beginning.
    /// </summary>
    public static SmsCount Count(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return SmsSegments.Count(text);
    }
}
