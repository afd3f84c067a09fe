using RetailMessenger.BotFramework.Dialogs.Memory;
using RetailMessenger.BotFramework.Turns;

namespace RetailMessenger.BotFramework.Dialogs;

/// <summary>The dialog stack of a conversation, or of one component in it, during a turn.</summary>
public partial class DialogContext
{
    private const string ActivityReceivedEmitted = "activityReceivedEmitted";

    private readonly DialogContext? _around;

    /// <summary>Makes the context of a component inside of <paramref name="parentDialogContext"/>.</summary>
    public DialogContext(DialogSet dialogs, DialogContext parentDialogContext, DialogState state)
        : this(dialogs, parentDialogContext?.Context ?? throw new ArgumentNullException(nameof(parentDialogContext)), state)
    {
        Parent = parentDialogContext;
        _around = parentDialogContext;
    }

    /// <summary>Makes the context of a whole conversation.</summary>
    public DialogContext(DialogSet dialogs, ITurnContext turnContext, DialogState state)
    {
        ArgumentNullException.ThrowIfNull(dialogs);
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(state);
        Dialogs = dialogs;
        Context = turnContext;
        Stack = state.DialogStack;
        Stack.RemoveAll(instance => instance is null);
        foreach (var nameless in Stack.Where(instance => string.IsNullOrWhiteSpace(instance.Id)))
        {
            nameless.Id = StoredInstance.Unreadable;
        }
    }

    /// <summary>The dialogs that can be begun here; those of the parents come after them.</summary>
    public DialogSet Dialogs { get; }

    /// <summary>The turn.</summary>
    public ITurnContext Context { get; }

    /// <summary>The dialogs that have begun, the active one first. A change is stored with the state.</summary>
    public List<DialogInstance> Stack { get; }

    /// <summary>The context around the component of this one; null at the bottom.</summary>
    public DialogContext? Parent { get; internal set; }

    /// <summary>The context inside of the active dialog, when that is a component; else null.</summary>
    public DialogContext? Child =>
        ActiveDialog is { } instance && FindDialog(instance.Id) is DialogContainer container ? container.CreateChildContext(this) : null;

    /// <summary>The dialog on top of the stack; null when the stack is empty.</summary>
    public DialogInstance? ActiveDialog => Stack.Count > 0 ? Stack[0] : null;

    /// <summary>What callers hand to the dialogs of this turn; components inside get a copy.</summary>
    public TurnContextStateCollection Services => field ??= CopyOfServicesAround();

    /// <summary>The dialogs' memory by path.</summary>
    public DialogStateManager State => field ??= new DialogStateManager(this);

    /// <summary>Puts a dialog of this context, or of a parent, on the stack and begins it.</summary>
    /// <exception cref="InvalidOperationException">There is no dialog with that id.</exception>
    public async Task<DialogTurnResult> BeginDialogAsync(string dialogId, object? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(dialogId);
        var dialog = FindDialog(dialogId) ?? throw new InvalidOperationException(
            $"There is no dialog '{dialogId}' to begin. It must be added to the dialog set or component that begins it, or to a parent of that.");
        Stack.Insert(0, new DialogInstance { Id = dialogId });
        return await dialog.BeginDialogAsync(this, options, cancellationToken);
    }

    /// <summary>Begins a prompt.</summary>
    public Task<DialogTurnResult> PromptAsync(string dialogId, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(dialogId);
        ArgumentNullException.ThrowIfNull(options);
        return BeginDialogAsync(dialogId, options, cancellationToken);
    }

    /// <summary>
    /// Hands the turn's activity to the active dialog. Before it does, <see cref="DialogEvents.ActivityReceived"/> is raised, once a turn.
    /// </summary>
    /// <returns><see cref="DialogTurnStatus.Empty"/> when no dialog was waiting.</returns>
    /// <exception cref="DialogChangedException">
    /// A deployment took the waiting dialog or step away, and the turn has no <see cref="ILostDialogs"/>.
    /// </exception>
    public async Task<DialogTurnResult> ContinueDialogAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            return await ContinueActiveDialogAsync(cancellationToken);
        }
        catch (DialogChangedException loss) when (_around is null && Context.TurnState.Get<ILostDialogs>() is not null)
        {
            return await LoseAllAsync(loss, cancellationToken);
        }
    }

    /// <summary>
    /// Ends the active dialog. The one below it goes on with the result; when there is none, the stack is complete.
    /// </summary>
    public Task<DialogTurnResult> EndDialogAsync(object? result = null, CancellationToken cancellationToken = default) =>
        EndDialogAsync(DialogReason.EndCalled, result, cancellationToken);

    /// <summary>Ends the active dialog and begins another one in its place; the one below never hears of it.</summary>
    public async Task<DialogTurnResult> ReplaceDialogAsync(string dialogId, object? options = null, CancellationToken cancellationToken = default)
    {
        await EndActiveDialogAsync(DialogReason.ReplaceCalled, cancellationToken);
        return await BeginDialogAsync(dialogId, options, cancellationToken);
    }

    /// <summary>Lets the active dialog ask again.</summary>
    public async Task RepromptDialogAsync(CancellationToken cancellationToken = default)
    {
        var handled = await EmitEventAsync(DialogEvents.RepromptDialog, value: null, bubble: false, fromLeaf: false, cancellationToken);
        if (!handled && ActiveDialog is { } instance)
        {
            await ActiveDialogOrThrow().RepromptDialogAsync(Context, instance, cancellationToken);
        }
    }

    /// <summary>The dialog with that id in this context or the nearest parent that has it; else null.</summary>
    public Dialog? FindDialog(string dialogId) => Dialogs.Find(dialogId) ?? Parent?.FindDialog(dialogId);

    /// <summary>The language of the turn's activity, or the culture of the thread when it names none.</summary>
    public string GetLocale() =>
        string.IsNullOrEmpty(Context.Activity.Locale) ? System.Globalization.CultureInfo.CurrentCulture.Name : Context.Activity.Locale;

    /// <summary>Takes the whole stack away, whose dialogs could not be told, and lets the host of the turn speak to the customer.</summary>
    internal async Task<DialogTurnResult> LoseAllAsync(DialogChangedException loss, CancellationToken cancellationToken)
    {
        var dialogId = ActiveDialog?.Id;
        Stack.Clear();
        await Context.TurnState.Get<ILostDialogs>()!.AnswerAsync(Context, loss, dialogId, cancellationToken);
        return new DialogTurnResult(DialogTurnStatus.Cancelled);
    }

    internal async Task<DialogTurnResult> EndDialogAsync(DialogReason reason, object? result, CancellationToken cancellationToken)
    {
        await EndActiveDialogAsync(DialogReason.EndCalled, cancellationToken);
        return ActiveDialog is null
            ? new DialogTurnResult(DialogTurnStatus.Complete, result!) { Reason = reason }
            : await ActiveDialogOrThrow().ResumeDialogAsync(this, reason, result, cancellationToken);
    }

    private async Task<DialogTurnResult> ContinueActiveDialogAsync(CancellationToken cancellationToken)
    {
        if (!Context.TurnState.ContainsKey(ActivityReceivedEmitted))
        {
            Context.TurnState[ActivityReceivedEmitted] = true;
            await EmitEventAsync(DialogEvents.ActivityReceived, Context.Activity, bubble: true, fromLeaf: true, cancellationToken);
        }

        return ActiveDialog is null
            ? new DialogTurnResult(DialogTurnStatus.Empty)
            : await ActiveDialogOrThrow().ContinueDialogAsync(this, cancellationToken);
    }

    private async Task EndActiveDialogAsync(DialogReason reason, CancellationToken cancellationToken)
    {
        if (ActiveDialog is { } instance)
        {
            if (FindDialog(instance.Id) is { } dialog)
            {
                await dialog.EndDialogAsync(Context, instance, reason, cancellationToken);
            }

            Stack.Remove(instance);
        }
    }

    private TurnContextStateCollection CopyOfServicesAround()
    {
        var services = new TurnContextStateCollection();
        foreach (var (key, service) in _around?.Services ?? [])
        {
            services[key] = service;
        }

        return services;
    }

    private Dialog ActiveDialogOrThrow() =>
        FindDialog(ActiveDialog!.Id) ?? throw DialogChangedException.DialogIsMissing(ActiveDialog.Id);
}
