using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;

namespace RetailMessenger.BotFramework.Schema.Json;

/// <summary>Bytes that every string of the body can be decoded from: half characters would otherwise surface where a member is first used.</summary>
internal static class Utf8Text
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>The bytes without byte order mark; escaped halves of characters are replaced by the replacement character.</summary>
    public static ReadOnlySpan<byte> Checked(ReadOnlySpan<byte> utf8)
    {
        if (utf8.StartsWith(ByteOrderMark)) utf8 = utf8[ByteOrderMark.Length..];
        if (!Utf8.IsValid(utf8)) throw new JsonException("The body is not valid UTF-8.");
        return utf8.IndexOf("\\u"u8) < 0 ? utf8 : Mended(utf8);
    }

    private static ReadOnlySpan<byte> Mended(ReadOnlySpan<byte> utf8)
    {
        byte[]? copy = null;
        for (var at = 0; at < utf8.Length;)
        {
            var escape = utf8[at..].IndexOf((byte)'\\');
            if (escape < 0) break;
            at += escape;
            var unit = UnitAt(utf8, at);
            if (unit < 0)
            {
                at += 2;
            }
            else if (char.IsHighSurrogate((char)unit) && UnitAt(utf8, at + 6) is >= 0xDC00 and <= 0xDFFF)
            {
                at += 12;
            }
            else
            {
                if (char.IsSurrogate((char)unit)) "fffd"u8.CopyTo((copy ??= utf8.ToArray()).AsSpan(at + 2));
                at += 6;
            }
        }

        return copy ?? utf8;
    }

    // The UTF-16 unit of the \uXXXX at this place, or -1 when there is none.
    private static int UnitAt(ReadOnlySpan<byte> utf8, int at)
        => at + 6 <= utf8.Length && utf8[at] == '\\' && utf8[at + 1] == 'u'
           && int.TryParse(utf8.Slice(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)
            ? unit
            : -1;
}
