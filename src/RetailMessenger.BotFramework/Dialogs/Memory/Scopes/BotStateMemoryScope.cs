using RetailMessenger.BotFramework.State;

namespace RetailMessenger.BotFramework.Dialogs.Memory.Scopes;

/// <summary>The properties of a state that the turn carries, see <see cref="BotAdapterExtensions.UseBotState"/>.</summary>
/// <typeparam name="T">The state.</typeparam>
/// <param name="name">What paths into it begin with.</param>
public class BotStateMemoryScope<T>(string name) : MemoryScope(name)
    where T : BotState
{
    /// <inheritdoc/>
    public override object? GetMemory(DialogContext dc) => StateOf(dc)?.GetCachedState(dc.Context)?.State;

    /// <inheritdoc/>
    public override void SetMemory(DialogContext dc, object memory) => throw NotReplaceable();

    /// <inheritdoc/>
    public override Task LoadAsync(DialogContext dialogContext, bool force = false, CancellationToken cancellationToken = default) =>
        StateOf(dialogContext)?.LoadAsync(dialogContext.Context, force, cancellationToken) ?? Task.CompletedTask;

    /// <inheritdoc/>
    public override Task SaveChangesAsync(DialogContext dialogContext, bool force = false, CancellationToken cancellationToken = default) =>
        StateOf(dialogContext)?.SaveChangesAsync(dialogContext.Context, force, cancellationToken) ?? Task.CompletedTask;

    /// <inheritdoc/>
    public override Task DeleteAsync(DialogContext dialogContext, CancellationToken cancellationToken = default) =>
        StateOf(dialogContext)?.DeleteAsync(dialogContext.Context, cancellationToken) ?? Task.CompletedTask;

    private static T? StateOf(DialogContext dc) => dc.Context.TurnState.Get<T>();
}
