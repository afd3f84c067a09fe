using System.Diagnostics.CodeAnalysis;

namespace RetailMessenger.BotFramework.Dialogs;

/// <summary>
/// The dialogs' memory by path: <c>this.x</c> is the state of the active dialog, <c>dialog.x</c> that of the nearest component (or of the active
/// dialog when there is none), <c>turn.x</c> lasts until the turn ends. The SDK's other scopes are not offered.
/// </summary>
public sealed class DialogStateManager
{
    private const string TurnMemory = "RetailMessenger.TurnMemory";

    private readonly DialogContext _dc;

    internal DialogStateManager(DialogContext dc) => _dc = dc;

    /// <summary>Reads a value.</summary>
    /// <param name="path">A scope, a point and a name.</param>
    /// <param name="defaultValue">What to return when there is no such value, or when it is of another type.</param>
    public T? GetValue<T>(string path, Func<T>? defaultValue = null) =>
        TryGetValue<T>(path, out var value) ? value : defaultValue is null ? default : defaultValue();

    /// <summary>Reads a value; false when there is none of that type.</summary>
    public bool TryGetValue<T>(string path, [MaybeNullWhen(false)] out T value)
    {
        var (scope, name) = Resolve(path);
        if (scope is not null && scope.TryGetValue(name, out var stored) && stored is T typed)
        {
            value = typed;
            return true;
        }

        value = default;
        return false;
    }

    /// <summary>Stores a value.</summary>
    /// <exception cref="InvalidOperationException">No dialog is active to keep it.</exception>
    public void SetValue(string path, object? value)
    {
        var (scope, name) = Resolve(path);
        if (scope is null)
        {
            throw new InvalidOperationException($"No dialog is active that could keep '{path}'.");
        }

        scope[name] = value!;
    }

    /// <summary>Forgets a value.</summary>
    public void RemoveValue(string path)
    {
        var (scope, name) = Resolve(path);
        scope?.Remove(name);
    }

    private (IDictionary<string, object>? Scope, string Name) Resolve(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var point = path.IndexOf('.', StringComparison.Ordinal);
        if (point <= 0 || point == path.Length - 1)
        {
            throw new ArgumentException($"'{path}' is not a scope, a point and a name.", nameof(path));
        }

        var name = path[(point + 1)..];
        return path[..point].ToUpperInvariant() switch
        {
            "THIS" => (_dc.ActiveDialog?.State, name),
            "DIALOG" => (NearestComponent(), name),
            "TURN" => (Turn(), name),
            var other => throw new ArgumentException($"There is no scope '{other}': this, dialog and turn are those that exist.", nameof(path)),
        };
    }

    private IDictionary<string, object>? NearestComponent()
    {
        if (_dc.ActiveDialog is { } active && _dc.FindDialog(active.Id) is DialogContainer)
        {
            return active.State;
        }

        return (_dc.Parent?.ActiveDialog ?? _dc.ActiveDialog)?.State;
    }

    private IDictionary<string, object> Turn()
    {
        if (_dc.Context.TurnState.Get<IDictionary<string, object>>(TurnMemory) is { } memory)
        {
            return memory;
        }

        memory = new Dictionary<string, object>(StringComparer.OrdinalIgnoreCase);
        _dc.Context.TurnState.Set(TurnMemory, memory);
        return memory;
    }
}
