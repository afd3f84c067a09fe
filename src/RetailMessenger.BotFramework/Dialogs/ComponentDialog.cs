using RetailMessenger.BotFramework.State;
using RetailMessenger.BotFramework.Turns;

namespace RetailMessenger.BotFramework.Dialogs;

/// <summary>A dialog made of others, which are begun, continued and ended on a stack of its own.</summary>
public class ComponentDialog : DialogContainer
{
    /// <summary>The key in <see cref="DialogInstance.State"/> under which the inner stack is kept.</summary>
    public const string PersistedDialogState = "dialogs";

    private bool _initialized;

    /// <summary>Makes a component; without an id it is called after its class.</summary>
    public ComponentDialog(string? dialogId = null)
        : base(dialogId) => DialogTypes.AllowAssemblyOf(GetType());

    /// <summary>The inner dialog to begin with: the first that was added, unless another one is set.</summary>
    public string InitialDialogId { get; set; } = null!;

    /// <summary>Adds an inner dialog.</summary>
    public ComponentDialog AddDialog(Dialog dialog)
    {
        Dialogs.Add(dialog);
        if (string.IsNullOrEmpty(InitialDialogId))
        {
            InitialDialogId = dialog.Id;
        }

        return this;
    }

#pragma warning disable CA1725 // The SDK calls the stack outside of a component so, and callers may name their arguments.
    /// <inheritdoc/>
    public override async Task<DialogTurnResult> BeginDialogAsync(
        DialogContext outerDc, object? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(outerDc);
        await EnsureInitializedAsync(outerDc);
        await CheckForVersionChangeAsync(outerDc, cancellationToken);
        var innerDc = CreateChildContext(outerDc)!;
        var result = await OnBeginDialogAsync(innerDc, options!, cancellationToken);
        return await EndUnlessWaitingAsync(outerDc, result, cancellationToken);
    }

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext outerDc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(outerDc);
        await EnsureInitializedAsync(outerDc);
        await CheckForVersionChangeAsync(outerDc, cancellationToken);
        var innerDc = CreateChildContext(outerDc)!;
        var result = await OnContinueDialogAsync(innerDc, cancellationToken);
        if (result.Status == DialogTurnStatus.Empty && outerDc.ActiveDialog!.IsNoComponent())
        {
            throw DialogChangedException.StateIsUnreadable(Id);
        }

        return await EndUnlessWaitingAsync(outerDc, result, cancellationToken);
    }

    /// <summary>
    /// Lets the inner dialog ask again. A component is resumed when a dialog that was pushed on top of it from outside has ended, which is
    /// nothing that the inner dialogs asked for; the result is dropped.
    /// </summary>
    public override async Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext outerDc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(outerDc);
        await EnsureInitializedAsync(outerDc);
        await RepromptDialogAsync(outerDc.Context, outerDc.ActiveDialog!, cancellationToken);
        return EndOfTurn;
    }
#pragma warning restore CA1725

    /// <inheritdoc/>
    public override async Task RepromptDialogAsync(
        ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
    {
        await InnerContext(turnContext, instance).RepromptDialogAsync(cancellationToken);
        await OnRepromptDialogAsync(turnContext, instance, cancellationToken);
    }

    /// <inheritdoc/>
    public override async Task EndDialogAsync(
        ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
    {
        // Otherwise the inner dialogs would never hear that they were cancelled.
        if (reason == DialogReason.CancelCalled && TryFindInnerContext(turnContext, instance) is { } innerDc)
        {
            await innerDc.CancelAllDialogsAsync(cancellationToken);
        }

        await OnEndDialogAsync(turnContext, instance, reason, cancellationToken);
    }

    /// <inheritdoc/>
    public override DialogContext? CreateChildContext(DialogContext dc)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return dc.ActiveDialog is { } instance ? new DialogContext(Dialogs, dc, StateOf(instance)) : null;
    }

    /// <summary>Calls <see cref="OnInitializeAsync"/> unless this object did so before.</summary>
    protected async Task EnsureInitializedAsync(DialogContext outerDc)
    {
        if (!_initialized)
        {
            await OnInitializeAsync(outerDc);
            _initialized = true;
        }
    }

    /// <summary>Called before the component is used for the first time; may be called again by turns that run at the same time.</summary>
    protected virtual Task OnInitializeAsync(DialogContext dc)
    {
        if (string.IsNullOrEmpty(InitialDialogId))
        {
            InitialDialogId = Dialogs.GetDialogs().FirstOrDefault()?.Id!;
        }

        return Task.CompletedTask;
    }

#nullable disable annotations // The SDK's users override these with "object options" as well as "object? options".
    /// <summary>Begins the inner dialog. Unless overridden this is <see cref="InitialDialogId"/>, with the component's own options.</summary>
    protected virtual Task<DialogTurnResult> OnBeginDialogAsync(
        DialogContext innerDc, object options, CancellationToken cancellationToken = default) =>
        innerDc.BeginDialogAsync(InitialDialogId, options, cancellationToken);

    /// <summary>Continues the inner dialog; the place for interruptions.</summary>
    protected virtual Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default) =>
        innerDc.ContinueDialogAsync(cancellationToken);

    /// <summary>Called just before the component is taken off the stack.</summary>
    protected virtual Task OnEndDialogAsync(
        ITurnContext context, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default) =>
        Task.CompletedTask;

    /// <summary>Called after the inner dialog asked again.</summary>
    protected virtual Task OnRepromptDialogAsync(
        ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) =>
        Task.CompletedTask;

    /// <summary>Ends the component; null when the inner dialogs were cancelled.</summary>
    protected virtual Task<DialogTurnResult> EndComponentAsync(DialogContext outerDc, object result, CancellationToken cancellationToken) =>
        outerDc.EndDialogAsync(result, cancellationToken);
#nullable restore annotations

    private static DialogState StateOf(DialogInstance instance)
    {
        try
        {
            var state = instance.State.TryGetValue(PersistedDialogState, out var stored) ? StateJson.Convert<DialogState>(stored) : null;
            state ??= new DialogState();
            instance.State[PersistedDialogState] = state;
            return state;
        }
        catch (StateTypeException exception)
        {
            throw DialogChangedException.StateIsUnreadable(instance.Id, stepName: null, exception);
        }
    }

    private DialogContext? TryFindInnerContext(ITurnContext turnContext, DialogInstance instance)
    {
        try
        {
            return InnerContext(turnContext, instance);
        }
        catch (DialogChangedException)
        {
            return null;
        }
    }

    private async Task<DialogTurnResult> EndUnlessWaitingAsync(
        DialogContext outerDc, DialogTurnResult result, CancellationToken cancellationToken) => result.Status switch
        {
            DialogTurnStatus.Waiting => EndOfTurn,
            DialogTurnStatus.Cancelled => await EndComponentAsync(outerDc, null!, cancellationToken),
            _ => await EndComponentAsync(outerDc, result.Result, cancellationToken),
        };

    private DialogContext InnerContext(ITurnContext turnContext, DialogInstance instance) => new(Dialogs, turnContext, StateOf(instance));
}
