namespace RetailMessenger.BotFramework.Dialogs.Memory.Scopes;

/// <summary><see cref="ScopePath.Turn"/>.</summary>
public class TurnMemoryScope() : MemoryScope(ScopePath.Turn)
{
    /// <inheritdoc/>
    public override object? GetMemory(DialogContext dc)
    {
        if (dc.Context.TurnState.Get<object>(Name) is not { } memory)
        {
            memory = new Dictionary<string, object>(StringComparer.OrdinalIgnoreCase);
            dc.Context.TurnState.Set(Name, memory);
        }

        return memory;
    }

    /// <inheritdoc/>
    public override void SetMemory(DialogContext dc, object memory)
    {
        ArgumentNullException.ThrowIfNull(memory);
        dc.Context.TurnState.Set(Name, memory);
    }
}
