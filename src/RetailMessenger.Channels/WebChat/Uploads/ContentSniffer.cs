using System.Text;
using System.Text.Unicode;

namespace RetailMessenger.Channels.WebChat.Uploads;

/// <summary>Tells from its bytes what a file is. What a client says of it is only asked where the bytes leave it open.</summary>
internal static class ContentSniffer
{
    public const string Unknown = "application/octet-stream";

    // What is read for markup; browsers look no further.
    private const int Head = 1024;

    /// <summary>The media type.</summary>
    public static string Sniff(ReadOnlySpan<byte> bytes, string? declared) => BySignature(bytes, declared) ?? AsText(bytes) ?? Unknown;

    private static string? BySignature(ReadOnlySpan<byte> bytes, string? declared) => bytes switch
    {
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => "image/png",
        [0xFF, 0xD8, 0xFF, ..] => "image/jpeg",
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', (byte)'7' or (byte)'9', (byte)'a', ..] => "image/gif",
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => "image/webp",
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'A', (byte)'V', (byte)'E', ..] => "audio/wav",
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => "application/pdf",
        [(byte)'I', (byte)'D', (byte)'3', ..] or [0xFF, 0xFB or 0xF3 or 0xF2, ..] => "audio/mpeg",
        [(byte)'O', (byte)'g', (byte)'g', (byte)'S', ..] => "audio/ogg",
        [0x1A, 0x45, 0xDF, 0xA3, ..] => declared == "audio/webm" ? "audio/webm" : "video/webm",
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', var a, var b, var c, var d, ..] => ByBrand([a, b, c, d]),
        [(byte)'P', (byte)'K', 3, 4, ..] => "application/zip",
        _ => null,
    };

    private static string ByBrand(ReadOnlySpan<byte> brand) => Encoding.ASCII.GetString(brand) switch
    {
        "heic" or "heix" or "mif1" or "msf1" => "image/heic",
        "avif" or "avis" => "image/avif",
        "M4A " or "M4B " => "audio/mp4",
        "qt  " => "video/quicktime",
        _ => "video/mp4",
    };

    private static string? AsText(ReadOnlySpan<byte> bytes)
    {
        if (!Utf8.IsValid(bytes) || bytes.ContainsAnyInRange((byte)0, (byte)8) || bytes.ContainsAnyInRange((byte)14, (byte)31))
            return null;

        var head = Encoding.UTF8.GetString(bytes[..Math.Min(Head, bytes.Length)]).TrimStart('\uFEFF', ' ', '\t', '\r', '\n', '\f');
        if (head.Contains("<svg", StringComparison.OrdinalIgnoreCase))
            return "image/svg+xml";
        if (head.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase))
            return "application/xml";
        return head.StartsWith('<') ? "text/html" : "text/plain";
    }
}
