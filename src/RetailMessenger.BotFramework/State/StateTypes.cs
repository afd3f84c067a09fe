using System.Collections.Concurrent;
using System.Reflection;
using RetailMessenger.BotFramework.State.Json;

namespace RetailMessenger.BotFramework.State;

/// <summary>
/// The types that stored state may name. Only these are ever instantiated because of what a store says. Built in: the primitives, dates and
/// times, Guid, Uri, byte[], arrays, the common collections, and the classes of this library. A bot's own are added by
/// <see cref="BotState.CreateProperty{T}"/> and by dialogs, each for its own assembly; add others here when the process starts. Allowing
/// is for the whole process, cannot be taken back, and may be done from several threads.
/// </summary>
public static class StateTypes
{
    private static readonly ConcurrentDictionary<string, Assembly> Assemblies = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, Type> Types = new(StringComparer.Ordinal);

    static StateTypes() => Assemblies[NameOf(typeof(StateTypes).Assembly)] = typeof(StateTypes).Assembly;

    /// <summary>Allows this type.</summary>
    public static void Allow<T>() => Allow(typeof(T));

    /// <summary>Allows this type.</summary>
    public static void Allow(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        var definition = type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        Types[TypeNames.OwnNameOf(definition)] = definition;
        foreach (var argument in type.GenericTypeArguments) Allow(argument);
    }

    /// <summary>Allows all types of the assembly in which this type is, and of those in which its type arguments are.</summary>
    public static void AllowAssemblyOf<T>() => AllowAssemblyOf(typeof(T));

    /// <summary>
    /// Allows all types of the assembly in which this type is, and of those in which its type arguments are. The assemblies of .NET itself
    /// are passed over.
    /// </summary>
    public static void AllowAssemblyOf(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        if (type.GetElementType() is { } element) AllowAssemblyOf(element);
        foreach (var argument in type.GenericTypeArguments) AllowAssemblyOf(argument);
        if (!IsPlatform(type.Assembly)) Assemblies[NameOf(type.Assembly)] = type.Assembly;
    }

    internal static bool IsAllowed(Type definition)
        => Assemblies.ContainsKey(NameOf(definition.Assembly)) || Types.ContainsKey(TypeNames.OwnNameOf(definition));

    internal static Type? Find(string typeName, string assemblyName)
    {
        if (Types.TryGetValue($"{typeName}@{assemblyName}", out var type)) return type;
        return Assemblies.TryGetValue(assemblyName, out var assembly) ? assembly.GetType(typeName, throwOnError: false) : null;
    }

    internal static string NameOf(Assembly assembly) => assembly.GetName().Name ?? string.Empty;

    private static bool IsPlatform(Assembly assembly)
        => assembly == typeof(object).Assembly
           || NameOf(assembly) is "netstandard" or "mscorlib" or "System"
           || NameOf(assembly).StartsWith("System.", StringComparison.Ordinal);
}
