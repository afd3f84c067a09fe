using RetailMessenger.BotFramework.Dialogs;
using RetailMessenger.BotFramework.Schema;

namespace RetailMessenger.Core.Assistant.Asking;

/// <summary>Says that an answer could not be taken, never twice in a row with the same words.</summary>
internal static class Retry
{
    /// <summary>
    /// Takes an answer that was read, and else says the next of the ways to ask again that stand in <see cref="PromptOptions.Validations"/>, with
    /// the prompt's choices. Unlike a retry prompt it also speaks when something else, such as a change of language, was said in the turn.
    /// </summary>
    public static async Task<bool> UnlessReadAsync<T>(PromptValidatorContext<T> prompt, bool read, CancellationToken cancellationToken)
    {
        if (read || prompt.Context.Activity.Type != ActivityTypes.Message)
            return read;

        var retries = (string[])prompt.Options.Validations;
        var text = retries[(prompt.AttemptCount - 1) % retries.Length];
        var buttons = prompt.Options.Choices?.Select(choice => choice.Value)
            ?? prompt.Options.Prompt?.SuggestedActions?.Actions?.Select(action => action.Title ?? "");
        await prompt.Context.SendActivityAsync(Offer.Asking(text, buttons ?? []), cancellationToken);
        return false;
    }
}
