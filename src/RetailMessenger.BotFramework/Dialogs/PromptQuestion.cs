using RetailMessenger.BotFramework.Schema;
using RetailMessenger.BotFramework.Turns;

namespace RetailMessenger.BotFramework.Dialogs;

/// <summary>Which of its two texts a prompt says.</summary>
internal static class PromptQuestion
{
    public static Activity? Of(PromptOptions options, bool isRetry) => isRetry ? options.RetryPrompt ?? options.Prompt : options.Prompt;

    public static async Task SendAsync(ITurnContext turnContext, PromptOptions options, bool isRetry, CancellationToken cancellationToken)
    {
        if (Of(options, isRetry) is { } question)
        {
            await turnContext.SendActivityAsync(Expecting(question), cancellationToken);
        }
    }

    /// <summary>
    /// The question as one that waits for an answer. MessageFactory says "accepting input" of every text; who says "ignoring input" means it.
    /// </summary>
    public static Activity Expecting(Activity question)
    {
        if (question.InputHint is InputHints.ExpectingInput or InputHints.IgnoringInput)
        {
            return question;
        }

        // The question may be shared by conversations that run at the same time.
        var copy = question.Clone();
        copy.InputHint = InputHints.ExpectingInput;
        return copy;
    }
}
