using Microsoft.Net.Http.Headers;

namespace RetailMessenger.Channels.WebChat.Uploads;

/// <summary>File names as they may stand in an address and in a header.</summary>
internal static class FileName
{
    /// <summary>The name of a file that has none.</summary>
    public const string Unnamed = "blob";

    private const int Longest = 100;

    /// <summary>A Content-Disposition; clients leave out its type when a file is the whole body.</summary>
    public static ContentDispositionHeaderValue? ReadHeader(string? text) =>
        ContentDispositionHeaderValue.TryParse(text, out var header) || ContentDispositionHeaderValue.TryParse("form-data; " + text, out header) ? header : null;

    public static string Of(ContentDispositionHeaderValue? header)
    {
        var name = HeaderUtilities.RemoveQuotes(header?.FileNameStar is { Length: > 0 } star ? star : header?.FileName ?? "").ToString();
        return Clean(name);
    }

    /// <summary>The last part of a path, without control characters and broken surrogates, its end kept when it is too long.</summary>
    public static string Clean(string? name)
    {
        var last = name?[(name.LastIndexOfAny(['/', '\\']) + 1)..] ?? "";
        var clean = string.Concat(last.EnumerateRunes().Where(rune => rune != System.Text.Rune.ReplacementChar && !System.Text.Rune.IsControl(rune))).Trim();
        if (clean.Length > Longest)
            clean = char.IsLowSurrogate(clean[^Longest]) ? clean[^(Longest - 1)..] : clean[^Longest..];
        return clean is "" or "." or ".." ? Unnamed : clean;
    }
}
