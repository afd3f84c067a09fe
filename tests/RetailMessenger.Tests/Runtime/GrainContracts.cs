using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace RetailMessenger.Tests.Runtime;

/// <summary>What nodes say to each other, written down line by line: the actors, their calls, and what travels in them.</summary>
internal sealed class GrainContracts(Assembly assembly)
{
    private const BindingFlags Own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private readonly List<Type> _types = [.. assembly.GetTypes().Where(type => !IsGenerated(type))];

    public IEnumerable<Type> Grains => _types.Where(type => type is { IsClass: true, IsAbstract: false } && typeof(IGrain).IsAssignableFrom(type));

    public IEnumerable<Type> Interfaces => _types.Where(type => type.IsInterface && typeof(Orleans.Runtime.IAddressable).IsAssignableFrom(type));

    public IEnumerable<Type> Serialised => _types.Where(type => type.IsDefined(typeof(GenerateSerializerAttribute), inherit: false));

    /// <summary>The classes of other projects that travel as one of the serialised types, by that type.</summary>
    public ILookup<Type, Type> Converted => _types
        .SelectMany(type => type.GetInterfaces())
        .Where(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IConverter<,>))
        .ToLookup(type => type.GenericTypeArguments[1], type => type.GenericTypeArguments[0]);

    public IReadOnlyList<string> Lines() =>
        [.. Grains.SelectMany(LinesOfGrain).Concat(Interfaces.SelectMany(LinesOfInterface)).Concat(Serialised.SelectMany(LinesOfType)).Order(StringComparer.Ordinal)];

    /// <summary>The members of a type that its state is made of.</summary>
    public static IEnumerable<MemberInfo> MembersOf(Type type) => type.GetFields(Own).Select(field => PropertyBehind(type, field) ?? (MemberInfo)field);

    public static IEnumerable<MethodInfo> CallsOf(Type type) => type.GetMethods(Own);

    public static uint? IdOf(MemberInfo member) => member.GetCustomAttribute<IdAttribute>()?.Id;

    public static string? AliasOf(MemberInfo member) => member.GetCustomAttribute<AliasAttribute>(inherit: false)?.Alias;

    /// <summary>Whether what travels under this type is written down here, or is .NET's own.</summary>
    public bool IsPinned(Type type)
    {
        if (type.IsArray)
            return IsPinned(type.GetElementType()!);
        if (type.IsGenericType)
            return type.Namespace!.StartsWith("System", StringComparison.Ordinal) && type.GenericTypeArguments.All(IsPinned);
        return type.Assembly == typeof(object).Assembly || Interfaces.Contains(type) || Serialised.Contains(type) || Converted.Any(converted => converted.Contains(type));
    }

    private static IEnumerable<string> LinesOfGrain(Type type)
    {
        var name = $"grain {type.GetCustomAttribute<GrainTypeAttribute>()?.GetGrainType(null!, type)}";
        foreach (var call in type.GetInterfaces().Where(IsOfGrains).Select(call => AliasOf(call) ?? call.FullName!))
            yield return $"{name} answers {call}{Marks(type)}";
    }

    private static IEnumerable<string> LinesOfInterface(Type type)
    {
        var name = $"calls {AliasOf(type) ?? type.FullName}";
        var kinds = type.GetInterfaces().Where(kind => kind.Assembly != type.Assembly && kind.Name is not (nameof(Orleans.Runtime.IAddressable) or nameof(IGrain))).Select(kind => kind.Name);
        yield return $"{name} is {string.Join(", ", kinds.Order(StringComparer.Ordinal))}{Marks(type)}";
        foreach (var call in CallsOf(type))
        {
            var parameters = string.Join(", ", call.GetParameters().Select(parameter => NameOf(parameter.ParameterType)));
            yield return $"{name} . {AliasOf(call) ?? call.Name}({parameters}) gives {NameOf(call.ReturnType)}{Marks(call)}";
        }
    }

    private IEnumerable<string> LinesOfType(Type type)
    {
        var name = $"carries {AliasOf(type) ?? type.FullName}";
        foreach (var converted in Converted[type])
            yield return $"{name} for {NameOf(converted)}";
        foreach (var member in MembersOf(type))
        {
            var held = member is FieldInfo field ? field.FieldType : ((PropertyInfo)member).PropertyType;
            yield return string.Create(CultureInfo.InvariantCulture, $"{name} . {IdOf(member)} {member.Name}: {NameOf(held)}");
        }
    }

    private static bool IsOfGrains(Type type) => typeof(Orleans.Runtime.IAddressable).IsAssignableFrom(type) && type.Assembly != typeof(IGrain).Assembly;

    // How a call is made, such as without an answer, is as much agreed upon as what it carries.
    private static string Marks(MemberInfo member)
    {
        var marks = member.GetCustomAttributesData()
            .Where(mark => mark.AttributeType.Namespace!.StartsWith("Orleans", StringComparison.Ordinal)
                && mark.AttributeType != typeof(AliasAttribute) && mark.AttributeType != typeof(GrainTypeAttribute))
            .Select(mark => mark.AttributeType.Name.Replace("Attribute", "", StringComparison.Ordinal)
                + (mark.ConstructorArguments.Count > 0 ? $"({string.Join(", ", mark.ConstructorArguments)})" : ""))
            .Order(StringComparer.Ordinal).ToList();
        return marks.Count > 0 ? $" [{string.Join(", ", marks)}]" : "";
    }

    private static string NameOf(Type type)
    {
        if (type.IsArray)
            return $"{NameOf(type.GetElementType()!)}[]";
        if (type.IsGenericType)
            return $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GenericTypeArguments.Select(NameOf))}>";
        return AliasOf(type) ?? (type.Assembly == typeof(object).Assembly ? type.Name : type.FullName!);
    }

    private static PropertyInfo? PropertyBehind(Type type, FieldInfo field) =>
        field.Name.StartsWith('<') && field.Name.EndsWith(">k__BackingField", StringComparison.Ordinal)
            ? type.GetProperty(field.Name[1..field.Name.IndexOf('>', StringComparison.Ordinal)], Own)
            : null;

    private static bool IsGenerated(Type type) =>
        type.IsDefined(typeof(System.CodeDom.Compiler.GeneratedCodeAttribute), inherit: false) || type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false);
}
