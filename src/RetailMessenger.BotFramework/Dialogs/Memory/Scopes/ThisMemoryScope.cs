namespace RetailMessenger.BotFramework.Dialogs.Memory.Scopes;

/// <summary><see cref="ScopePath.This"/>.</summary>
public class ThisMemoryScope() : MemoryScope(ScopePath.This)
{
    /// <inheritdoc/>
    public override object? GetMemory(DialogContext dc) => dc.ActiveDialog?.State;

    /// <inheritdoc/>
    public override void SetMemory(DialogContext dc, object memory) => Replace(dc.ActiveDialog, memory, Name);

    internal static void Replace(DialogInstance? instance, object memory, string name)
    {
        ArgumentNullException.ThrowIfNull(memory);
        if (instance is null)
        {
            throw new InvalidOperationException($"No dialog is active that could keep '{name}'.");
        }

        instance.State = ObjectPath.MapValueTo<Dictionary<string, object>>(memory);
    }
}
