namespace RetailMessenger.BotFramework.Dialogs;

/// <summary>A dialog that has dialogs of its own, which nobody outside sees.</summary>
public abstract class DialogContainer : Dialog
{
    /// <summary>Makes a container; without an id it is called after its class.</summary>
    protected DialogContainer(string? dialogId = null)
        : base(dialogId)
    {
    }

    /// <summary>The dialogs inside.</summary>
    public DialogSet Dialogs { get; set; } = new();

    /// <inheritdoc/>
    public override Turns.IBotTelemetryClient TelemetryClient
    {
        get => base.TelemetryClient;
        set
        {
            base.TelemetryClient = value;
            Dialogs.TelemetryClient = base.TelemetryClient;
        }
    }

    /// <summary>The stack inside, of the instance on top of <paramref name="dc"/>; null when there is none.</summary>
    public abstract DialogContext? CreateChildContext(DialogContext dc);

    /// <summary>The dialog inside with that id, or null.</summary>
    public virtual Dialog? FindDialog(string dialogId) => Dialogs.Find(dialogId);

    /// <summary>The version of the dialogs inside.</summary>
    protected virtual string GetInternalVersion() => Dialogs.GetVersion();

    /// <summary>
    /// Raises <see cref="DialogEvents.VersionChanged"/> when the dialogs inside are no longer those of the last turn. Unhandled, the dialog
    /// simply goes on.
    /// </summary>
    protected async Task CheckForVersionChangeAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (dc.ActiveDialog is not { } instance)
        {
            return;
        }

        var before = instance.Version;
        instance.Version = GetInternalVersion();
        if (before is not null && !string.Equals(before, instance.Version, StringComparison.Ordinal))
        {
            await dc.EmitEventAsync(DialogEvents.VersionChanged, Id, bubble: true, fromLeaf: false, cancellationToken);
        }
    }
}
