namespace RetailMessenger.Core.Conversations.Fitting;

/// <summary>Divides a text by what a channel shows.</summary>
internal static class TextRules
{
    public static IReadOnlyList<string> Divide(string text, ChannelDisplay display) => display.MostSegments is { } most
        ? TextSplitter.SplitForSms(SmsText.Fold(text), display.LongestText, most)
        : TextSplitter.Split(text, display.LongestText);
}
