namespace RetailMessenger.BotFramework.Dialogs.Recognizers.Languages;

/// <summary>Yes and no that need no language. A skin tone is a symbol of its own and changes nothing.</summary>
internal static class AnswerSigns
{
    public const string Yes = "👍|👌|✅|✔|☑|🆗|💯|🙆|🤙";

    public const string No = "👎|❌|✖|✗|✘|❎|🚫|🙅|⛔";
}
