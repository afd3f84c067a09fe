using RetailMessenger.BotFramework.Schema;
using RetailMessenger.BotFramework.Turns;

namespace RetailMessenger.BotFramework.Dialogs;

/// <summary>Asks for a picture or another file. A message with at least one attachment is an answer.</summary>
public class AttachmentPrompt(string dialogId, PromptValidator<IList<Attachment>>? validator = null)
    : Prompt<IList<Attachment>>(dialogId, validator)
{
    /// <inheritdoc/>
    protected override async Task OnPromptAsync(
        ITurnContext turnContext,
        IDictionary<string, object> state,
        PromptOptions options,
        bool isRetry,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        await PromptQuestion.SendAsync(turnContext, options, isRetry, cancellationToken);
    }

    /// <inheritdoc/>
    protected override Task<PromptRecognizerResult<IList<Attachment>>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var attachments = turnContext.Activity.Type == ActivityTypes.Message ? turnContext.Activity.Attachments : null;
        return Task.FromResult(attachments is { Count: > 0 }
            ? new PromptRecognizerResult<IList<Attachment>> { Succeeded = true, Value = attachments }
            : new PromptRecognizerResult<IList<Attachment>>());
    }
}
