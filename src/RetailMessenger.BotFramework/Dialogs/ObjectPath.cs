using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using RetailMessenger.BotFramework.State;

namespace RetailMessenger.BotFramework.Dialogs;

/// <summary>
/// Reads and changes what a path such as <c>order.lines[0].name</c> leads to in dictionaries, lists, JSON and objects. Upper and lower case are
/// the same unless both exist.
/// </summary>
public static class ObjectPath
{
    /// <summary>Whether the path leads to anything but null.</summary>
    /// <exception cref="ArgumentException"><paramref name="path"/> is no path.</exception>
    public static bool HasValue(object? obj, string path) => TryGetPathValue<object>(obj, path, out _);

    /// <summary>What the path leads to.</summary>
    /// <exception cref="KeyNotFoundException">It leads to nothing, or to something of another type.</exception>
    public static T GetPathValue<T>(object? obj, string path) =>
        TryGetPathValue<T>(obj, path, out var value) ? value : throw new KeyNotFoundException($"'{path}' leads to no {typeof(T).Name}.");

    /// <summary>What the path leads to, or <paramref name="defaultValue"/>.</summary>
    public static T GetPathValue<T>(object? obj, string path, T defaultValue) =>
        TryGetPathValue<T>(obj, path, out var value) ? value : defaultValue;

    /// <summary>What the path leads to; false when it leads to nothing, or to something of another type.</summary>
    /// <exception cref="ArgumentException"><paramref name="path"/> is no path.</exception>
    public static bool TryGetPathValue<T>(object? obj, string path, [MaybeNullWhen(false)] out T value)
    {
        value = default;
        return PathSyntax.StepsOf(path, inner => GetPathValue<object?>(obj, inner, null)) is { } steps && TryMap(Follow(obj, steps), out value);
    }

    /// <summary>Sets what the path leads to, and makes the dictionaries and lists on the way that are missing.</summary>
    /// <exception cref="ArgumentException"><paramref name="path"/> is no path.</exception>
    /// <exception cref="InvalidOperationException">Something on the way cannot be changed.</exception>
    public static void SetPathValue(object obj, string path, object? value)
    {
        ArgumentNullException.ThrowIfNull(obj);
        Set(obj, PathSyntax.StepsOf(path, inner => GetPathValue<object?>(obj, inner, null)) ?? throw Nowhere(path), value);
    }

    /// <summary>Removes what the path leads to.</summary>
    /// <exception cref="ArgumentException"><paramref name="path"/> is no path.</exception>
    public static void RemovePathValue(object obj, string path)
    {
        ArgumentNullException.ThrowIfNull(obj);
        if (PathSyntax.StepsOf(path, inner => GetPathValue<object?>(obj, inner, null)) is { } steps)
        {
            Remove(obj, steps);
        }
    }

    /// <summary>A value as a <typeparamref name="T"/>: itself if it is one, else by way of its JSON.</summary>
    /// <exception cref="StateTypeException">It cannot be read as that type.</exception>
    public static T MapValueTo<T>(object val) =>
        TryMap<T>(val, out var mapped) ? mapped : throw new StateTypeException($"A {val?.GetType()} cannot be read as a {typeof(T)}.");

    internal static bool TryMap<T>(object? value, [MaybeNullWhen(false)] out T mapped)
    {
        mapped = default;
        if (value is null or JsonElement { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined })
        {
            return false;
        }

        if (value is T already)
        {
            mapped = already;
            return true;
        }

        try
        {
            mapped = Content(value) switch
            {
                IFormattable number when typeof(T) == typeof(string) => (T)(object)number.ToString(format: null, CultureInfo.InvariantCulture),
                string text when (Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T)) is { IsPrimitive: true } type =>
                    (T)Convert.ChangeType(text, type, CultureInfo.InvariantCulture),
                var content => StateJson.Convert<T>(content),
            };
            return mapped is not null;
        }
        catch (Exception exception) when (exception is StateTypeException or FormatException or OverflowException)
        {
            return false;
        }
    }

    internal static object? Follow(object? current, IEnumerable<object> steps)
    {
        foreach (var step in steps)
        {
            current = PathStep.Get(current, step);
        }

        return current;
    }

    internal static void Set(object root, IReadOnlyList<object> steps, object? value)
    {
        var current = root;
        for (var i = 0; i < steps.Count - 1; i++)
        {
            var next = PathStep.Get(current, steps[i]);
            if (next is null or JsonElement)
            {
                next = PathStep.Changeable(next) ?? (steps[i + 1] is int ? new List<object?>() : new Dictionary<string, object?>());
                PathStep.Set(current, steps[i], next);

                // What has a type of its own, such as JSON, keeps a copy.
                next = PathStep.Get(current, steps[i]) ?? throw new InvalidOperationException($"'{steps[i]}' keeps nothing that has parts.");
            }

            current = next;
        }

        PathStep.Set(current, steps[^1], value);
    }

    internal static void Remove(object root, IReadOnlyList<object> steps)
    {
        var parent = PathStep.Changeable(Follow(root, steps.Take(steps.Count - 1)));
        if (parent is null)
        {
            return;
        }

        PathStep.Remove(parent, steps[^1]);
        if (steps.Count > 1 && Follow(root, steps.Take(steps.Count - 1)) is JsonElement)
        {
            Set(root, [.. steps.Take(steps.Count - 1)], parent);
        }
    }

    internal static ArgumentException Nowhere(string path) => new($"What stands in brackets in '{path}' leads to no name and no number.", nameof(path));

    // A text, a number or a yes or no that stands in JSON, as what it is.
    internal static object? Content(object value)
    {
        var content = value is JsonNode node ? JsonSerializer.SerializeToElement(node) : value;
        return content is JsonElement { ValueKind: not (JsonValueKind.Object or JsonValueKind.Array) } ? PathStep.Changeable(content) : content;
    }
}
