using RetailMessenger.BotFramework.Dialogs.Recognizers.Answers;
using RetailMessenger.BotFramework.Dialogs.Recognizers.Languages;
using RetailMessenger.BotFramework.Dialogs.Recognizers.Scanning;

namespace RetailMessenger.BotFramework.Dialogs.Recognizers;

/// <summary>
/// Tells a yes from a no in an answer: yep, sure thing, sounds good, 👍; nope, not really, that's all, para nada, 👎.
/// Stretched (nooo), glued (nothanks) and slightly misspelt words are understood.
/// </summary>
/// <remarks>
/// English and Spanish. Any other language is read as English. The answer is looked for at the beginning of the text, then at the
/// end of a short one; a plain yes or no outweighs an agreement or a refusal, which outweighs an "ok". An "ok" that only leads
/// up to thanks or a farewell ("ok thank you bye") closes a conversation and answers nothing. No text makes it throw, and
/// time grows with the length of the text; only the first 8,192 characters are read.
/// </remarks>
public static class BooleanRecognizer
{
    /// <summary>True for yes, false for no, null where the text says neither, both, or leaves it open ("maybe", "no?").</summary>
    /// <param name="text">What was written; null is read as empty.</param>
    /// <param name="culture">A culture code such as <c>en-us</c> or <c>es-MX</c>; null means English.</param>
    public static bool? Recognize(string? text, string? culture = null) =>
        new AnswerReader(ScannedText.Of(text), RecognizerCulture.Of(culture).Answers).Read();
}
