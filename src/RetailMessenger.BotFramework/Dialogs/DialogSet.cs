using RetailMessenger.BotFramework.State;
using RetailMessenger.BotFramework.Turns;

namespace RetailMessenger.BotFramework.Dialogs;

/// <summary>Dialogs that can call each other by id.</summary>
public class DialogSet
{
    private readonly Dictionary<string, Dialog> _dialogs = new(StringComparer.Ordinal);
    private readonly IStatePropertyAccessor<DialogState>? _dialogState;
    private IBotTelemetryClient _telemetryClient = NullBotTelemetryClient.Instance;
    private string? _version;

    /// <summary>Makes a set whose stack is kept in a property of the bot's state.</summary>
    public DialogSet(IStatePropertyAccessor<DialogState> dialogState)
    {
        ArgumentNullException.ThrowIfNull(dialogState);
        _dialogState = dialogState;
    }

    /// <summary>Makes a set without a stack of its own, as a component has it.</summary>
    public DialogSet()
    {
    }

    /// <summary>Where the dialogs of the set report to. Setting it sets it for all of them.</summary>
    public IBotTelemetryClient TelemetryClient
    {
        get => _telemetryClient;
        set
        {
            _telemetryClient = value ?? NullBotTelemetryClient.Instance;
            foreach (var dialog in _dialogs.Values)
            {
                dialog.TelemetryClient = _telemetryClient;
            }
        }
    }

    /// <summary>A text that changes when a dialog joins or leaves the set, or when the version of one of them does.</summary>
    public string GetVersion() => _version ??= DialogVersion.Of(_dialogs.Values);

    /// <summary>
    /// Adds a dialog, and those that it depends on. A dialog whose id is taken by another one is renamed: it gets 2, 3 … behind its id. Adding
    /// the same dialog again does nothing. What the dialog's assembly defines may be kept in dialog state from then on.
    /// </summary>
    public DialogSet Add(Dialog dialog)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        if (_dialogs.TryGetValue(dialog.Id, out var present))
        {
            if (ReferenceEquals(present, dialog))
            {
                return this;
            }

            dialog.Id = FreeIdLike(dialog.Id);
        }

        _version = null;
        dialog.TelemetryClient = _telemetryClient;
        _dialogs[dialog.Id] = dialog;
        DialogTypes.AllowAssemblyOf(dialog.GetType());
        foreach (var dependency in (dialog as IDialogDependencies)?.GetDependencies() ?? [])
        {
            Add(dependency);
        }

        return this;
    }

    /// <summary>Loads the stack of the turn's conversation.</summary>
    /// <exception cref="InvalidOperationException">The set was made without a state property.</exception>
    public async Task<DialogContext> CreateContextAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (_dialogState is null)
        {
            throw new InvalidOperationException("The dialog set was made without a state property, so it has no stack to load.");
        }

        return new DialogContext(this, turnContext, await LoadAsync(_dialogState, turnContext, cancellationToken));
    }

    /// <summary>The dialog with that id, or null.</summary>
    public Dialog? Find(string dialogId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(dialogId);
        return _dialogs.GetValueOrDefault(dialogId);
    }

    /// <summary>All dialogs of the set.</summary>
    public IEnumerable<Dialog> GetDialogs() => _dialogs.Values;

    // A stack that cannot be read is one with a dialog that is in no set: whoever continues it is told so.
    private static async Task<DialogState> LoadAsync(
        IStatePropertyAccessor<DialogState> property, ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var dropped = turnContext.TurnState.Get<DroppedState>();
        var before = dropped?.Notes.Count;
        try
        {
            var state = await property.GetAsync(turnContext, () => new DialogState(), cancellationToken);
            if (dropped?.Notes.Count == before)
            {
                return state;
            }
        }
        catch (StateTypeException)
        {
            // There is no host to drop it.
        }

        var unreadable = new DialogState([new DialogInstance { Id = StoredInstance.Unreadable }]);
        await property.SetAsync(turnContext, unreadable, cancellationToken);
        return unreadable;
    }

    private string FreeIdLike(string id)
    {
        for (var suffix = 2; ; suffix++)
        {
            var candidate = id + suffix.ToString(System.Globalization.CultureInfo.InvariantCulture);
            if (!_dialogs.ContainsKey(candidate))
            {
                return candidate;
            }
        }
    }
}
