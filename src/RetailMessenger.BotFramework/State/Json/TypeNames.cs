using System.Collections.Concurrent;
using System.Text;

namespace RetailMessenger.BotFramework.State.Json;

/// <summary>
/// Type tags: an alias (<c>long</c>), <c>T[]</c>, <c>List&lt;T&gt;</c>, or <c>Namespace.Type@Assembly</c>; type arguments are separated by
/// semicolons. Without versions, so that a deployment reads what the one before it wrote.
/// </summary>
internal static class TypeNames
{
    private const int LongestName = 1024;

    // A store could make up ever new combinations of type arguments.
    private const int MostFound = 10_000;

    // Only what was found: a type that is not allowed now may be so later, but never the other way round.
    private static readonly ConcurrentDictionary<Type, string> Named = new();
    private static readonly ConcurrentDictionary<string, Type> Found = new(StringComparer.Ordinal);

    /// <summary>The tag of this type; null when it may not be named.</summary>
    public static string? NameOf(Type type)
    {
        if (Named.TryGetValue(type, out var known)) return known;
        if (Build(type) is not { } name) return null;
        return Named.GetOrAdd(type, name);
    }

    /// <summary>The type of this tag; null when there is no such type or it is not allowed.</summary>
    public static Type? Find(string name)
    {
        if (Found.TryGetValue(name, out var known)) return known;
        if (name.Length > LongestName) return null;
        var rest = name.AsSpan();
        try
        {
            var type = Parse(ref rest);
            if (type is null || !rest.IsEmpty) return null;
            if (Found.Count < MostFound) Found[name] = type;
            return type;
        }
        catch (ArgumentException)
        {
            // Arguments that the constraints of a generic type refuse.
            return null;
        }
    }

    public static string OwnNameOf(Type definition) => $"{definition.FullName}@{StateTypes.NameOf(definition.Assembly)}";

    private static string? Build(Type type)
    {
        if (type.IsSZArray) return NameOf(type.GetElementType()!) is { } element ? element + "[]" : null;
        if (type.IsArray || type.IsPointer || type.IsByRef || type.IsGenericParameter) return null;
        var definition = type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        if (!TypeAliases.ByType.TryGetValue(definition, out var name))
        {
            // Types that the compiler named, such as anonymous ones, have another name after the next build.
            if (!StateTypes.IsAllowed(definition) || definition.Name.Contains('<', StringComparison.Ordinal)) return null;
            name = OwnNameOf(definition);
        }

        if (!type.IsGenericType) return name;
        var text = new StringBuilder(name).Append('<');
        foreach (var argument in type.GenericTypeArguments)
        {
            if (NameOf(argument) is not { } argumentName) return null;
            text.Append(argumentName).Append(';');
        }

        text[^1] = '>';
        return text.ToString();
    }

    private static Type? Parse(ref ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOfAny("<>;[");
        var name = end < 0 ? rest : rest[..end];
        rest = rest[name.Length..];
        var type = Definition(name.ToString());
        if (rest is ['<', ..])
        {
            var arguments = new List<Type>();
            do
            {
                rest = rest[1..];
                if (Parse(ref rest) is not { } argument) return null;
                arguments.Add(argument);
            }
            while (rest is [';', ..]);
            if (rest is not ['>', ..] || type is not { IsGenericTypeDefinition: true }) return null;
            rest = rest[1..];
            type = type.GetGenericArguments().Length == arguments.Count ? type.MakeGenericType([.. arguments]) : null;
        }

        while (type is not null && rest.StartsWith("[]"))
        {
            rest = rest[2..];
            type = type.MakeArrayType();
        }

        return type is { ContainsGenericParameters: true } ? null : type;
    }

    private static Type? Definition(string name)
    {
        if (TypeAliases.ByName.TryGetValue(name, out var type)) return type;
        var at = name.LastIndexOf('@');
        return at < 0 ? null : StateTypes.Find(name[..at], name[(at + 1)..]);
    }
}
