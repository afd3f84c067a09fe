namespace RetailMessenger.BotFramework.Dialogs.Memory.Scopes;

/// <summary><see cref="ScopePath.Class"/>.</summary>
public class ClassMemoryScope() : MemoryScope(ScopePath.Class, includeInSnapshot: false)
{
    /// <inheritdoc/>
    /// <remarks>A dialog serves all conversations at the same time.</remarks>
    public override bool IsReadOnly => true;

    /// <inheritdoc/>
    public override object? GetMemory(DialogContext dc) => dc.ActiveDialog is { } active ? dc.FindDialog(active.Id) : null;

    /// <inheritdoc/>
    public override void SetMemory(DialogContext dc, object memory) => throw NotReplaceable();
}
