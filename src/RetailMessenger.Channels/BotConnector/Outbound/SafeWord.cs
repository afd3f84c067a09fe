namespace RetailMessenger.Channels.BotConnector.Outbound;

/// <summary>Codes from answers that may stand in a reason: one word, so that nothing a customer wrote can be among them.</summary>
internal static class SafeWord
{
    private const int Longest = 64;

    /// <summary>The word; null when it is none.</summary>
    public static string? Of(string? text) =>
        text is { Length: > 0 and <= Longest } && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-' or '.') ? text : null;
}
