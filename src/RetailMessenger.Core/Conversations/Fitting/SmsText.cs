using System.Buffers;
using System.Globalization;
using System.Text;

namespace RetailMessenger.Core.Conversations.Fitting;

/// <summary>Texts as SMS: counted in segments, and kept in the cheap alphabet where only typography stands against it (3GPP TS 23.038).</summary>
public static class SmsText
{
    private const int GsmAlone = 160;
    private const int GsmPart = 153;
    private const int UcsAlone = 70;
    private const int UcsPart = 67;

    private const string Basic =
        "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private const string Extension = "^{}\\[~]|€\f";

    private const char FullWidthFirst = '\uFF01';
    private const char FullWidthLast = '\uFF5E';
    private const int FullWidthShift = 0xFEE0;

    private static readonly SearchValues<char> Gsm = SearchValues.Create(Basic + Extension);
    private static readonly SearchValues<char> Twice = SearchValues.Create(Extension);

    // Each line: what stands for the first character.
    private static readonly Dictionary<char, string> Folded = Table(
        "\"“”„‟«»ʺˮ❝❞〝〞″",
        "'‘’‚‛ʻʼʽʹˈ´ˊ`ˋ❛❜′",
        "-‐‑‒–—―⁃•−﹣",
        "/⁄∕÷⧸",
        " \u00A0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F\u3000\t\u2028\u2029",
        "~˜∼", "^ˆ", "_‗", "|∣", "*⁎∗", ":ː", ",、", ".。");

    static SmsText()
    {
        (Folded['…'], Folded['¼'], Folded['½'], Folded['¾'], Folded['‼']) = ("...", "1/4", "1/2", "3/4", "!!");
        foreach (var invisible in "\u200B\u2060\uFEFF\u00AD")
            Folded[invisible] = "";
    }

    /// <summary>The text with typography written plainly: quotes, dashes, spaces, dots. Letters, signs and emoji are left as they are.</summary>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!text.AsSpan().ContainsAnyExcept(Gsm))
            return text;

        var folded = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (Folded.TryGetValue(character, out var plain))
                folded.Append(plain);
            else
                folded.Append(character is >= FullWidthFirst and <= FullWidthLast ? (char)(character - FullWidthShift) : character);
        }

        return folded.ToString();
    }

    /// <summary>Counts a text as it would be sent; <see cref="Fold"/> it first where it will be.</summary>
    public static SmsCount Count(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.AsSpan().ContainsAnyExcept(Gsm) ? CountUcs(text) : CountGsm(text);
    }

    private static SmsCount CountGsm(string text)
    {
        int units = 0, segments = 1, used = 0;
        foreach (var character in text)
        {
            // The two halves of a character of the extension stay together.
            var cost = Twice.Contains(character) ? 2 : 1;
            units += cost;
            if (used + cost > GsmPart)
                (segments, used) = (segments + 1, 0);
            used += cost;
        }

        return new SmsCount(true, units, units <= GsmAlone ? 1 : segments);
    }

    private static SmsCount CountUcs(string text)
    {
        if (text.Length <= UcsAlone)
            return new SmsCount(false, text.Length, 1);

        int segments = 1, used = 0;
        for (var at = 0; at < text.Length;)
        {
            var length = StringInfo.GetNextTextElementLength(text, at);
            at += length;
            if (used + length > UcsPart && used > 0)
                (segments, used) = (segments + 1, 0);
            for (used += length; used > UcsPart; used -= UcsPart)
                segments++;
        }

        return new SmsCount(false, text.Length, segments);
    }

    private static Dictionary<char, string> Table(params ReadOnlySpan<string> lines)
    {
        var table = new Dictionary<char, string>();
        foreach (var line in lines)
        {
            foreach (var character in line.AsSpan(1))
                table[character] = line[..1];
        }

        return table;
    }
}
