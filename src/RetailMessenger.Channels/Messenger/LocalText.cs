using System.Text.RegularExpressions;

namespace RetailMessenger.Channels.Messenger;

/// <summary>A text that may say for which locale it is, such as <c>es_ES:Hola</c>.</summary>
internal readonly partial record struct LocalText(string Locale, string Text)
{
    public const string Default = "default";

    public static LocalText Parse(string text)
    {
        var match = Prefix().Match(text);
        return match.Success ? new LocalText(match.Groups["locale"].Value, text[match.Length..].TrimStart()) : new LocalText(Default, text);
    }

    [GeneratedRegex("^(?<locale>[a-z]{2}_[A-Z]{2}):", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Prefix();
}
