using System.Globalization;
using System.Text;

namespace RetailMessenger.Core.Conversations.Fitting;

/// <summary>How texts are laid into segments, which are smaller when there are several of them.</summary>
internal static class SmsSegments
{
    private const int GsmAlone = 160;
    private const int GsmOfSeveral = 153;
    private const int UcsAlone = 70;
    private const int UcsOfSeveral = 67;

    public static SmsCount Count(ReadOnlySpan<char> text)
    {
        if (text.ContainsAnyExcept(Gsm7.All))
            return new(false, text.Length, text.Length <= UcsAlone ? 1 : FillUcs(text, int.MaxValue).Segments);

        var septets = Gsm7.Septets(text);
        return new(true, septets, septets <= GsmAlone ? 1 : FillGsm(text, GsmOfSeveral, int.MaxValue).Segments);
    }

    /// <summary>The length of the longest beginning that fits. Every shorter one fits too.</summary>
    public static int Fitting(ReadOnlySpan<char> text, int segments)
    {
        text = text[..(int)Math.Min(text.Length, (long)segments * GsmAlone)];
        var other = text.IndexOfAnyExcept(Gsm7.All);
        var gsm = FillGsm(other < 0 ? text : text[..other], segments == 1 ? GsmAlone : GsmOfSeveral, segments).Length;
        if (gsm != other)
            return gsm;

        var alone = Math.Min(text.Length, UcsAlone);
        return Math.Max(gsm, segments == 1 ? alone : Math.Max(alone, FillUcs(text, segments).Length));
    }

    private static (int Segments, int Length) FillGsm(ReadOnlySpan<char> text, int size, int most)
    {
        var (segments, used) = (1, 0);
        for (var i = 0; i < text.Length; i++)
        {
            var septets = Gsm7.Pairs.Contains(text[i]) ? 2 : 1;
            if (used + septets > size)
            {
                if (segments == most)
                    return (segments, i);
                segments++;
                used = 0;
            }

            used += septets;
        }

        return (segments, text.Length);
    }

    private static (int Segments, int Length) FillUcs(ReadOnlySpan<char> text, int most)
    {
        var (segments, used, torn, length) = (1, 0, 0, 0);
        for (var i = 0; i < text.Length; i += length)
        {
            length = i < torn ? 1 : CharacterLength(text[i..]);
            if (length > UcsOfSeveral)
                torn = i + length;

            // What no segment holds is torn, though not through a surrogate pair.
            if (i < torn)
                Rune.DecodeFromUtf16(text[i..], out _, out length);
            if (used + length > UcsOfSeveral)
            {
                if (segments == most)
                    return (segments, i);
                segments++;
                used = 0;
            }

            used += length;
        }

        return (segments, text.Length);
    }

    // A line's two ends are one character only for Unicode.
    private static int CharacterLength(ReadOnlySpan<char> text) => text[0] == '\r' ? 1 : StringInfo.GetNextTextElementLength(text);
}
