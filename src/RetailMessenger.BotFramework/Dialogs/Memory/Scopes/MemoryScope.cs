namespace RetailMessenger.BotFramework.Dialogs.Memory.Scopes;

/// <summary>A named part of the dialogs' memory. One object serves all conversations.</summary>
public abstract class MemoryScope
{
    /// <summary>Makes a scope.</summary>
    /// <param name="name">What paths into it begin with, in any case.</param>
    /// <param name="includeInSnapshot">Whether it may be shown to whoever looks for errors: not where secrets are.</param>
    protected MemoryScope(string name, bool includeInSnapshot = true)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Name = name;
        IncludeInSnapshot = includeInSnapshot;
    }

    /// <summary>What paths into it begin with.</summary>
    public string Name { get; set; }

    /// <summary>Whether <see cref="DialogStateManager.GetMemorySnapshot"/> shows it.</summary>
    public bool IncludeInSnapshot { get; set; }

    /// <summary>Whether values can only be read. An addition to the SDK, where such changes are lost.</summary>
    public virtual bool IsReadOnly => false;

    /// <summary>The object that paths go into; null when there is none now.</summary>
    public abstract object? GetMemory(DialogContext dc);

    /// <summary>Puts another object in its place.</summary>
    /// <exception cref="NotSupportedException">This scope's object cannot be replaced.</exception>
    public abstract void SetMemory(DialogContext dc, object memory);

    /// <summary>Reads the memory, where it is not in the turn already.</summary>
    public virtual Task LoadAsync(DialogContext dialogContext, bool force = false, CancellationToken cancellationToken = default) =>
        Task.CompletedTask;

    /// <summary>Keeps what was changed.</summary>
    public virtual Task SaveChangesAsync(DialogContext dialogContext, bool force = false, CancellationToken cancellationToken = default) =>
        Task.CompletedTask;

    /// <summary>Forgets everything in it.</summary>
    public virtual Task DeleteAsync(DialogContext dialogContext, CancellationToken cancellationToken = default) => Task.CompletedTask;

    private protected NotSupportedException NotReplaceable() => new($"What '{Name}' leads to cannot be replaced.");
}
