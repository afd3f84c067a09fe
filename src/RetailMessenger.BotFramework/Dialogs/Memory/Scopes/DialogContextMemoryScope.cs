namespace RetailMessenger.BotFramework.Dialogs.Memory.Scopes;

/// <summary><see cref="ScopePath.DialogContext"/>.</summary>
public class DialogContextMemoryScope() : MemoryScope(ScopePath.DialogContext, includeInSnapshot: false)
{
    /// <inheritdoc/>
    public override bool IsReadOnly => true;

    /// <inheritdoc/>
    public override object? GetMemory(DialogContext dc)
    {
        var stack = new List<object>();
        for (var around = dc; around is not null; around = around.Parent)
        {
            stack.AddRange(around.Stack.Select(instance => instance.Id));
        }

        return new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["stack"] = stack,
            ["activeDialog"] = dc.ActiveDialog?.Id,
            ["parent"] = dc.Parent?.ActiveDialog?.Id,
        };
    }

    /// <inheritdoc/>
    public override void SetMemory(DialogContext dc, object memory) => throw NotReplaceable();
}
