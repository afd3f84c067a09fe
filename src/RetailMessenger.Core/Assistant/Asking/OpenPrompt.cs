using RetailMessenger.BotFramework.Dialogs;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.BotFramework.Turns;

namespace RetailMessenger.Core.Assistant.Asking;

/// <summary>
/// Takes any message that begins nothing else, one without words too, as when a customer shares where they are. Unlike a <see cref="TextPrompt"/> it
/// leaves a question for another dialog to that dialog. Without <see cref="PromptOptions.Prompt"/> it says nothing, and only listens to what the customer
/// has to say to what was shown. <see cref="PromptOptions.Choices"/> are not shown: they are answers that would begin something else elsewhere.
/// </summary>
public sealed class OpenPrompt(string dialogId, PromptValidator<string>? validator = null) : Prompt<string>(dialogId, validator)
{
    /// <inheritdoc/>
    protected override async Task OnPromptAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        if (options.Prompt is { } question)
            await turnContext.SendActivityAsync(question, cancellationToken);
    }

    /// <inheritdoc/>
    protected override Task<PromptRecognizerResult<string>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var isMessage = turnContext.Activity.Type == ActivityTypes.Message;
        return Task.FromResult(new PromptRecognizerResult<string> { Succeeded = isMessage, Value = turnContext.Activity.Text?.Trim() ?? "" });
    }
}
