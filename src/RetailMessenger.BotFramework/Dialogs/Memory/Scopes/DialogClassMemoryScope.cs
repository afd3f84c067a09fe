namespace RetailMessenger.BotFramework.Dialogs.Memory.Scopes;

/// <summary><see cref="ScopePath.DialogClass"/>.</summary>
public class DialogClassMemoryScope() : MemoryScope(ScopePath.DialogClass, includeInSnapshot: false)
{
    /// <inheritdoc/>
    /// <remarks>A dialog serves all conversations at the same time.</remarks>
    public override bool IsReadOnly => true;

    /// <inheritdoc/>
    public override object? GetMemory(DialogContext dc) =>
        DialogMemoryScope.InstanceFor(dc) is { } instance ? dc.FindDialog(instance.Id) : null;

    /// <inheritdoc/>
    public override void SetMemory(DialogContext dc, object memory) => throw NotReplaceable();
}
