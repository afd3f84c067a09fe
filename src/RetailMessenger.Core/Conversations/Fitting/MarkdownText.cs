using System.Net;
using System.Text.RegularExpressions;
using RetailMessenger.BotFramework.Schema;

namespace RetailMessenger.Core.Conversations.Fitting;

/// <summary>Texts without their marks, for networks that show marks as they are written.</summary>
internal static partial class MarkdownText
{
    public static string Plain(string? text, string? format) => format switch
    {
        _ when string.IsNullOrEmpty(text) => "",
        TextFormatTypes.Markdown => OfMarkdown(text),
        TextFormatTypes.Xml => WebUtility.HtmlDecode(Tags().Replace(LineBreaks().Replace(text, "\n"), "")).Trim(),
        _ => text,
    };

    private static string OfMarkdown(string text)
    {
        text = Links().Replace(text, link => TextOf(link, "title") is var title && TextOf(link, "url") is var url && title == url ? url : $"{title}: {url}");
        text = Headings().Replace(text, "");
        text = Bullets().Replace(text, "- ");
        text = Marks().Replace(text, "${words}");
        return Escapes().Replace(text, "${sign}");
    }

    private static string TextOf(Match match, string group) => match.Groups[group].Value;

    [GeneratedRegex(@"!?\[(?<title>[^\]\n]*)\]\((?<url>[^)\s]+)[^)\n]*\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Links();

    [GeneratedRegex(@"^ {0,3}#{1,6} +", RegexOptions.Multiline, 1000)]
    private static partial Regex Headings();

    [GeneratedRegex(@"^ *[*+] +", RegexOptions.Multiline, 1000)]
    private static partial Regex Bullets();

    [GeneratedRegex(@"(?<mark>\*\*|__|\*|`|~~)(?=\S)(?<words>[^\n]+?)(?<=\S)\k<mark>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Marks();

    [GeneratedRegex(@"\\(?<sign>[\\`*_{}\[\]()#+\-.!~>|])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Escapes();

    [GeneratedRegex("<br */?>|</p>", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex LineBreaks();

    [GeneratedRegex("<[^<>]*>", RegexOptions.None, 1000)]
    private static partial Regex Tags();
}
