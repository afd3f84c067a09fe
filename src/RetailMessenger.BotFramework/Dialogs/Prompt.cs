using RetailMessenger.BotFramework.Dialogs.Choices;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.BotFramework.State;
using RetailMessenger.BotFramework.Turns;

namespace RetailMessenger.BotFramework.Dialogs;

/// <summary>
/// Asks a question, and asks again until the answer can be taken. Activities other than messages are left alone. Who derives from it says how to
/// ask and how to read an answer.
/// </summary>
/// <typeparam name="T">What it asks for.</typeparam>
public abstract class Prompt<T> : Dialog
{
    private readonly PromptValidator<T>? _validator;

    /// <summary>Makes a prompt. Without a validator every answer is taken that could be read.</summary>
    protected Prompt(string dialogId, PromptValidator<T>? validator = null)
        : base(dialogId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(dialogId);
        _validator = validator;
        DialogTypes.AllowAssemblyOf(validator?.Method.DeclaringType);
    }

    /// <summary>For options without <see cref="PromptOptions.MaxAttempts"/> of their own. Default null: never gives up.</summary>
    public int? MaxAttempts { get; set; }

    /// <summary>For options without <see cref="PromptOptions.ExpiresAfter"/> of their own. Default null: waits for ever.</summary>
    public TimeSpan? ExpiresAfter { get; set; }

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> BeginDialogAsync(
        DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        var memory = PromptMemory.Begin(dc, options);
        await AskAsync(dc.Context, memory, isRetry: false, cancellationToken);
        return EndOfTurn;
    }

    /// <summary>
    /// Reads the answer. It ends with what was read; or it asks again, unless the validator said something; or it gives up as
    /// <see cref="PromptOptions.MaxAttempts"/> and <see cref="PromptOptions.ExpiresAfter"/> describe.
    /// </summary>
    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (!ListensTo(dc.Context.Activity))
        {
            return EndOfTurn;
        }

        var memory = new PromptMemory(dc.ActiveDialog!);
        var options = memory.Options;
        if (memory.IsExpired(dc.Context, options.ExpiresAfter ?? ExpiresAfter))
        {
            return await dc.EndDialogAsync(DialogReason.Expired, result: null, cancellationToken);
        }

        var recognized = await RecognizeOnceAsync(dc, memory, cancellationToken);
        memory.CountAttempt();
        if (await IsValidAsync(dc.Context, recognized, memory, cancellationToken))
        {
            return await dc.EndDialogAsync(recognized.Value, cancellationToken);
        }

        if (dc.Context.Activity.Type == ActivityTypes.Message)
        {
            if (PromptMemory.AttemptCount(memory.State) >= (options.MaxAttempts ?? MaxAttempts))
            {
                return await dc.EndDialogAsync(DialogReason.AttemptsExhausted, result: null, cancellationToken);
            }

            await AskAgainUnlessSaidAsync(dc.Context, memory, cancellationToken);
        }

        return EndOfTurn;
    }

    /// <summary>Asks again: something was pushed on top of the prompt and has ended, which is no answer.</summary>
    public override async Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        await RepromptDialogAsync(dc.Context, dc.ActiveDialog!, cancellationToken);
        return EndOfTurn;
    }

    /// <inheritdoc/>
    public override Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(instance);
        return AskAsync(turnContext, new PromptMemory(instance), isRetry: false, cancellationToken);
    }

    /// <summary>Sends the question.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="state">The prompt's memory.</param>
    /// <param name="options">What the prompt was begun with.</param>
    /// <param name="isRetry">Whether the customer's last answer could not be taken.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    protected abstract Task OnPromptAsync(
        ITurnContext turnContext,
        IDictionary<string, object> state,
        PromptOptions options,
        bool isRetry,
        CancellationToken cancellationToken = default);

    /// <summary>Reads the answer in the turn's activity. Called at most once for an activity.</summary>
    protected abstract Task<PromptRecognizerResult<T>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default);

    /// <summary>An activity that the prompt can read is for the prompt alone; what it cannot read may be an interruption.</summary>
    protected override async Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dc);
        ArgumentNullException.ThrowIfNull(e);
        if (e.Name != DialogEvents.ActivityReceived || dc.Context.Activity.Type != ActivityTypes.Message)
        {
            return false;
        }

        var memory = new PromptMemory(dc.ActiveDialog!);
        return !memory.IsExpired(dc.Context, memory.Options.ExpiresAfter ?? ExpiresAfter)
            && (await RecognizeOnceAsync(dc, memory, cancellationToken)).Succeeded;
    }

    /// <summary>A copy of the question that shows the choices in the given style.</summary>
    protected virtual IMessageActivity AppendChoices(
        IMessageActivity? prompt,
        string channelId,
        IList<Choice>? choices,
        ListStyle style,
        ChoiceFactoryOptions? options = null,
        CancellationToken cancellationToken = default) => PromptChoices.Append(prompt, channelId, choices, style, options);

    private protected virtual bool ListensTo(Activity activity) => activity.Type == ActivityTypes.Message;

    private async Task AskAsync(ITurnContext turnContext, PromptMemory memory, bool isRetry, CancellationToken cancellationToken)
    {
        await OnPromptAsync(turnContext, memory.State, memory.Options, isRetry, cancellationToken);
        memory.Asked(turnContext, memory.Options.ExpiresAfter ?? ExpiresAfter);
    }

    private async Task AskAgainUnlessSaidAsync(ITurnContext turnContext, PromptMemory memory, CancellationToken cancellationToken)
    {
        if (turnContext.Responded)
        {
            memory.Asked(turnContext, memory.Options.ExpiresAfter ?? ExpiresAfter);
        }
        else
        {
            await AskAsync(turnContext, memory, isRetry: true, cancellationToken);
        }
    }

    private async Task<bool> IsValidAsync(
        ITurnContext turnContext, PromptRecognizerResult<T> recognized, PromptMemory memory, CancellationToken cancellationToken) =>
        _validator is null
            ? recognized.Succeeded
            : UnresolvedState.IsIn(memory.Options.Validations)
            ? throw DialogChangedException.StateIsUnreadable(Id)
            : await _validator(new PromptValidatorContext<T>(turnContext, recognized, memory.State, memory.Options), cancellationToken);

    // The activity is read before the turn's event bubbles, and again when the prompt continues: the second time nothing has changed, unless a
    // dialog in between has put other words into the activity.
    private async Task<PromptRecognizerResult<T>> RecognizeOnceAsync(DialogContext dc, PromptMemory memory, CancellationToken cancellationToken)
    {
        var activity = dc.Context.Activity;
        if (dc.Context.TurnState.Get<PromptReading<T>>() is { } reading && reading.IsOf(dc.ActiveDialog!, activity))
        {
            return reading.Result;
        }

        var recognized = await OnRecognizeAsync(dc.Context, memory.State, memory.Options, cancellationToken);
        dc.Context.TurnState.Set(PromptReading<T>.Of(dc.ActiveDialog!, activity, recognized));
        return recognized;
    }
}
