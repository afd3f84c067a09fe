using RetailMessenger.BotFramework.Turns;

namespace RetailMessenger.BotFramework.Dialogs;

/// <summary>
/// A part of a conversation. One object serves all conversations at the same time: what belongs to one of them goes into
/// <see cref="DialogInstance.State"/>, never into a field.
/// </summary>
public abstract class Dialog
{
    /// <summary>What a dialog returns when it waits for the customer's next activity.</summary>
    public static readonly DialogTurnResult EndOfTurn = new(DialogTurnStatus.Waiting);

    private string? _id;
    private IBotTelemetryClient _telemetryClient = NullBotTelemetryClient.Instance;

    /// <summary>Makes a dialog; without an id it is called after its class.</summary>
    protected Dialog(string? dialogId = null) => _id = string.IsNullOrWhiteSpace(dialogId) ? null : dialogId;

    /// <summary>Unique within a <see cref="DialogSet"/>; what stored conversations know the dialog by.</summary>
    public string Id
    {
        get => _id ??= OnComputeId();
        set => _id = value;
    }

    /// <summary>Where the dialog reports to; nowhere unless it is set.</summary>
    public virtual IBotTelemetryClient TelemetryClient
    {
        get => _telemetryClient;
        set => _telemetryClient = value ?? NullBotTelemetryClient.Instance;
    }

    /// <summary>Called when the dialog was pushed on the stack.</summary>
    /// <param name="dc">The stack with this dialog on top.</param>
    /// <param name="options">What the caller hands over; may be null.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    public abstract Task<DialogTurnResult> BeginDialogAsync(
        DialogContext dc, object? options = null, CancellationToken cancellationToken = default);

    /// <summary>Called with the next activity while the dialog is on top. Unless overridden it ends the dialog.</summary>
    public virtual Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return dc.EndDialogAsync(result: null, cancellationToken);
    }

    /// <summary>Called when a dialog that this one began has ended. Unless overridden it ends this dialog with the same result.</summary>
    /// <param name="dc">The stack with this dialog on top again.</param>
    /// <param name="reason"><see cref="DialogReason.EndCalled"/>, or the reason of a prompt that gave up.</param>
    /// <param name="result">What the other dialog returned; may be null.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    public virtual Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return dc.EndDialogAsync(result, cancellationToken);
    }

    /// <summary>Called when the customer is to be asked again, as after an interruption. Unless overridden it says nothing.</summary>
    public virtual Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) =>
        Task.CompletedTask;

    /// <summary>Called just before the dialog is taken off the stack, for whatever reason.</summary>
    public virtual Task EndDialogAsync(
        ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default) =>
        Task.CompletedTask;

    /// <summary>
    /// A text that differs when stored conversations may no longer fit this dialog. A change within a waiting component raises
    /// <see cref="DialogEvents.VersionChanged"/>; nothing else follows from it. Unless overridden it is the id.
    /// </summary>
    public virtual string GetVersion() => Id;

    /// <summary>
    /// Called with an event while the dialog is on top of its stack: first <see cref="OnPreBubbleEventAsync"/>, then the parents if the event
    /// bubbles, then <see cref="OnPostBubbleEventAsync"/>, until one of them handles it.
    /// </summary>
    /// <returns>Whether the event was handled.</returns>
    public virtual async Task<bool> OnDialogEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dc);
        ArgumentNullException.ThrowIfNull(e);
        var handled = await OnPreBubbleEventAsync(dc, e, cancellationToken);
        if (!handled && e.Bubble && dc.Parent is not null)
        {
            handled = await dc.Parent.EmitEventAsync(e.Name, e.Value, bubble: true, fromLeaf: false, cancellationToken);
        }

        return handled || await OnPostBubbleEventAsync(dc, e, cancellationToken);
    }

    /// <summary>The chance to handle an event before the parents see it.</summary>
    protected virtual Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken) =>
        Task.FromResult(false);

    /// <summary>The chance to handle an event that no parent handled.</summary>
    protected virtual Task<bool> OnPostBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken) =>
        Task.FromResult(false);

    /// <summary>The id of a dialog that was given none. Stored conversations keep it, so it must stay the same in every process.</summary>
    protected virtual string OnComputeId() => GetType().Name;
}
