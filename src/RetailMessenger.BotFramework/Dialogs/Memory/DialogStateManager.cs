using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using RetailMessenger.BotFramework.Dialogs.Memory.Scopes;
using RetailMessenger.BotFramework.State;

namespace RetailMessenger.BotFramework.Dialogs.Memory;

/// <summary>
/// The memory of the dialogs by path: the name of a scope (see <see cref="ScopePath"/>), and what leads on from there, as in
/// <c>user.orders[0].number</c>. Short forms are <c>$x</c> for <c>dialog.x</c>, <c>#x</c> for an intent that was recognized, <c>@x</c> for the first
/// entity of that name and <c>@@x</c> for all of them, <c>%x</c> for <c>class.x</c>. As a dictionary its keys are the scopes.
/// </summary>
public sealed partial class DialogStateManager
{
    private readonly DialogContext _dc;
    private readonly DialogStateManagerConfiguration _configuration;

    /// <summary>Makes the memory of a dialog context.</summary>
    /// <param name="dc">The context.</param>
    /// <param name="configuration">The scopes; when null those in the state of the turn, else those that every conversation has.</param>
    public DialogStateManager(DialogContext dc, DialogStateManagerConfiguration? configuration = null)
    {
        ArgumentNullException.ThrowIfNull(dc);
        _dc = dc;
        _configuration = configuration
            ?? dc.Context.TurnState.Get<DialogStateManagerConfiguration>()
            ?? DialogStateManagerConfiguration.Default;
    }

    /// <summary>The scope with that name, in any case; null when there is none.</summary>
    public MemoryScope? GetMemoryScope(string name) =>
        _configuration.MemoryScopes.FirstOrDefault(scope => string.Equals(scope.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The whole path that a short form stands for.</summary>
    public string TransformPath(string path) =>
        _configuration.PathResolvers.Select(resolver => resolver.TransformPath(path)).FirstOrDefault(whole => whole != path) ?? path;

    /// <summary>Reads a value; false when there is none of that type.</summary>
    /// <exception cref="ArgumentException">It is no path, or begins with no scope.</exception>
    public bool TryGetValue<T>(string path, [MaybeNullWhen(false)] out T value)
    {
        value = default;
        return Resolve(path) is var (scope, steps) && ObjectPath.TryMap(ObjectPath.Follow(scope.GetMemory(_dc), steps), out value);
    }

    /// <summary>Reads a value.</summary>
    /// <param name="pathExpression">The path.</param>
    /// <param name="defaultValue">What to return when there is no such value, or when it is of another type.</param>
    /// <exception cref="ArgumentException">It is no path, or begins with no scope.</exception>
    public T? GetValue<T>(string pathExpression, Func<T>? defaultValue = null) =>
        TryGetValue<T>(pathExpression, out var value) ? value : defaultValue is null ? default : defaultValue();

    /// <summary>Reads a number.</summary>
    public int GetIntValue(string pathExpression, int defaultValue = 0) => GetValue(pathExpression, () => defaultValue);

    /// <summary>Reads a yes or no.</summary>
    public bool GetBoolValue(string pathExpression, bool defaultValue = false) => GetValue(pathExpression, () => defaultValue);

    /// <summary>Reads a text; numbers and times are written out.</summary>
    public string? GetStringValue(string pathExpression, string? defaultValue = null) => GetValue(pathExpression, () => defaultValue!);

    /// <summary>Keeps a value; dictionaries and lists on the way to it are made.</summary>
    /// <exception cref="ArgumentException">It is no path, or begins with no scope.</exception>
    /// <exception cref="InvalidOperationException">
    /// The scope is read only or nothing is there to keep the value: no dialog is active, or the state was not loaded in this turn.
    /// </exception>
    public void SetValue(string path, object? value)
    {
        var (scope, steps) = Resolve(path) ?? throw ObjectPath.Nowhere(path);
        if (scope.IsReadOnly)
        {
            throw new InvalidOperationException($"'{path}' cannot be changed: the values of '{scope.Name}' can only be read.");
        }

        if (steps.Count == 0)
        {
            scope.SetMemory(_dc, value!);
        }
        else
        {
            ObjectPath.Set(MemoryOf(scope, path), steps, value);
        }
    }

    /// <summary>Forgets a value.</summary>
    /// <exception cref="ArgumentException">It is no path, or begins with no scope.</exception>
    /// <exception cref="InvalidOperationException">The scope is read only, or the path is a scope and nothing more.</exception>
    public void RemoveValue(string path)
    {
        if (Resolve(path) is not var (scope, steps))
        {
            return;
        }

        if (scope.IsReadOnly || steps.Count == 0)
        {
            throw new InvalidOperationException($"'{path}' cannot be removed.");
        }

        if (scope.GetMemory(_dc) is { } memory)
        {
            ObjectPath.Remove(memory, steps);
        }
    }

    /// <summary>All scopes that may be shown, as JSON, for whoever looks for an error. It holds what customers said.</summary>
    public JsonObject GetMemorySnapshot() => new(
        from scope in _configuration.MemoryScopes
        where scope.IncludeInSnapshot
        let memory = scope.GetMemory(_dc)
        where memory is not null
        select KeyValuePair.Create(scope.Name, JsonNode.Parse(StateJson.Write(Plain(memory)))));

    /// <summary>Reads the scopes that a storage keeps, where the turn has not read them yet.</summary>
    public async Task LoadAllScopesAsync(CancellationToken cancellationToken = default)
    {
        foreach (var scope in _configuration.MemoryScopes)
        {
            await scope.LoadAsync(_dc, force: false, cancellationToken);
        }
    }

    /// <summary>Saves what was changed in the scopes that a storage keeps.</summary>
    public async Task SaveAllChangesAsync(CancellationToken cancellationToken = default)
    {
        foreach (var scope in _configuration.MemoryScopes)
        {
            await scope.SaveChangesAsync(_dc, force: false, cancellationToken);
        }
    }

    /// <summary>Forgets everything in a scope; nothing happens when there is no such scope.</summary>
    public Task DeleteScopesMemoryAsync(string name, CancellationToken cancellationToken = default) =>
        GetMemoryScope(name)?.DeleteAsync(_dc, cancellationToken) ?? Task.CompletedTask;

    private static object Plain(object memory) =>
        memory is IDictionary<string, object?> properties ? new Dictionary<string, object?>(properties, StringComparer.Ordinal) : memory;

    // Null when a path in brackets leads to nothing.
    private (MemoryScope Scope, IReadOnlyList<object> Steps)? Resolve(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        if (PathSyntax.StepsOf(TransformPath(path), inner => GetValue<object>(inner)) is not { } steps)
        {
            return null;
        }

        var scope = steps[0] is string name && GetMemoryScope(name) is { } found
            ? found
            : throw new ArgumentException(
                $"'{path}' begins with no scope: {string.Join(", ", _configuration.MemoryScopes.Select(known => known.Name))} are those that exist.",
                nameof(path));
        return (scope, [.. steps.Skip(1)]);
    }

    private object MemoryOf(MemoryScope scope, string path) =>
        scope.GetMemory(_dc) ?? throw new InvalidOperationException(
            $"Nothing is there to keep '{path}': no dialog is active, or the state of '{scope.Name}' was not loaded in this turn.");
}
