namespace RetailMessenger.BotFramework.Dialogs.Memory.Scopes;

/// <summary><see cref="ScopePath.Dialog"/>.</summary>
public class DialogMemoryScope() : MemoryScope(ScopePath.Dialog)
{
    /// <inheritdoc/>
    public override object? GetMemory(DialogContext dc) => InstanceFor(dc)?.State;

    /// <inheritdoc/>
    public override void SetMemory(DialogContext dc, object memory) => ThisMemoryScope.Replace(InstanceFor(dc), memory, Name);

    /// <summary>The component on top, else the one around, else whatever is on top.</summary>
    internal static DialogInstance? InstanceFor(DialogContext dc) =>
        dc.ActiveDialog is { } active && dc.FindDialog(active.Id) is DialogContainer ? active : dc.Parent?.ActiveDialog ?? dc.ActiveDialog;
}
