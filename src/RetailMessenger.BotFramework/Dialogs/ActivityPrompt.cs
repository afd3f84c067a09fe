using RetailMessenger.BotFramework.Schema;
using RetailMessenger.BotFramework.Turns;

namespace RetailMessenger.BotFramework.Dialogs;

/// <summary>
/// Waits for an activity of any type, such as an event, that the validator takes. It asks again, and gives up, after messages only: other
/// activities may well be meant for somebody else.
/// </summary>
public class ActivityPrompt : Prompt<Activity>
{
    /// <summary>Makes a prompt; the validator decides alone.</summary>
    public ActivityPrompt(string dialogId, PromptValidator<Activity> validator)
        : base(dialogId, validator) => ArgumentNullException.ThrowIfNull(validator);

    /// <summary>Sends the question; called by the other overload when this is not a retry.</summary>
    protected virtual Task OnPromptAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        return PromptQuestion.SendAsync(turnContext, options, isRetry: false, cancellationToken);
    }

    /// <inheritdoc/>
    protected override Task OnPromptAsync(
        ITurnContext turnContext,
        IDictionary<string, object> state,
        PromptOptions options,
        bool isRetry,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        return isRetry
            ? PromptQuestion.SendAsync(turnContext, options, isRetry, cancellationToken)
            : OnPromptAsync(turnContext, state, options, cancellationToken);
    }

    /// <inheritdoc/>
    protected override Task<PromptRecognizerResult<Activity>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return Task.FromResult(new PromptRecognizerResult<Activity> { Succeeded = true, Value = turnContext.Activity });
    }

    /// <summary>Handles nothing: only the validator knows whether an activity is for the prompt.</summary>
    protected override Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken) =>
        Task.FromResult(false);

    private protected override bool ListensTo(Activity activity) => true;
}
