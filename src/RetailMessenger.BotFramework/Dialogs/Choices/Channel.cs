using RetailMessenger.BotFramework.Turns;

namespace RetailMessenger.BotFramework.Dialogs.Choices;

/// <summary>What a channel can show, as far as the form of a prompt depends on it.</summary>
public static class Channel
{
    private const int Plenty = 100;
    private const int LongestButtonTitle = 20;

    /// <summary>Whether the channel shows that many suggested actions. Messenger shows 13 quick replies; unknown channels show none.</summary>
    public static bool SupportsSuggestedActions(string? channelId, int buttonCnt = Plenty) =>
        SupportsSuggestedActions(channelId, buttonCnt, conversationType: null);

    /// <summary>As above. Teams shows suggested actions, at most three, in a personal conversation only.</summary>
    public static bool SupportsSuggestedActions(string? channelId, int buttonCnt, string? conversationType) => buttonCnt <= channelId switch
    {
        "facebook" => 13,
        "skype" => 10,
        "line" => 13,
        "kik" => 20,
        "msteams" => string.Equals(conversationType, "personal", StringComparison.Ordinal) ? 3 : 0,
        "telegram" or "slack" or "emulator" or "directline" or "directlinespeech" or "webchat" => Plenty,
        _ => 0,
    };

    /// <summary>Whether a card may carry that many buttons on the channel. Unknown channels, and those of plain text, have no cards.</summary>
    public static bool SupportsCardActions(string? channelId, int buttonCnt = Plenty) => buttonCnt <= channelId switch
    {
        "facebook" or "skype" => 3,
        "msteams" => 50,
        "line" => 99,
        "slack" or "emulator" or "directline" or "directlinespeech" or "webchat" or "telegram" or "cortana" => Plenty,
        _ => 0,
    };

    /// <summary>Whether the channel keeps what was said in view; only voice does not.</summary>
    public static bool HasMessageFeed(string? channelId) => !string.Equals(channelId, "cortana", StringComparison.Ordinal);

    /// <summary>How many characters of a button's title are sure to be seen: 20 on every channel.</summary>
    public static int MaxActionTitleLength(string? channelId) => LongestButtonTitle;

    /// <summary>The channel of the turn; empty when the activity names none.</summary>
    public static string GetChannelId(ITurnContext turnContext) => turnContext?.Activity?.ChannelId ?? string.Empty;
}
