using System.Reflection;
using Microsoft.Extensions.Configuration;
using RetailMessenger.Tests.House;

namespace RetailMessenger.Tests.Deployment.Reading;

/// <summary>Every setting that the product has: the properties of its classes with a constant <c>Section</c>.</summary>
internal static class KnownSettings
{
    private static readonly Dictionary<string, Type> Sections = Repository.Projects()
        .SelectMany(project => Assembly.Load(Path.GetFileNameWithoutExtension(project)).GetTypes())
        .Select(type => (Type: type, Section: type.GetField("Section", BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)))
        .Where(found => found.Section is { IsLiteral: true } && found.Type.GetConstructor([]) is not null)
        .ToDictionary(found => (string)found.Section!.GetRawConstantValue()!, found => found.Type, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether something reads a key; environment variables and files spell the colons <c>__</c>.</summary>
    public static bool Has(string name) => Find(KeyOf(name)) is not null;

    /// <summary>Why a value cannot be given to a key that exists; null when it can.</summary>
    public static string? Problem(string name, string value)
    {
        var key = KeyOf(name);
        var section = SectionOf(key) ?? throw new ArgumentException($"{name} is no setting.", nameof(name));
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create<string, string?>(key, value)]).Build();
        try
        {
            configuration.GetSection(section).Bind(Activator.CreateInstance(Sections[section]));
            return null;
        }
        catch (InvalidOperationException exception)
        {
            return exception.Message;
        }
    }

    private static string KeyOf(string name) => name.Replace("__", ":", StringComparison.Ordinal);

    private static string? SectionOf(string key) => Sections.Keys
        .Where(section => key.StartsWith(section + ":", StringComparison.OrdinalIgnoreCase))
        .MaxBy(section => section.Length);

    private static Type? Find(string key) =>
        SectionOf(key) is { } section ? Find(Sections[section], key[(section.Length + 1)..].Split(':')) : null;

    private static Type? Find(Type settings, ReadOnlySpan<string> names)
    {
        var name = names[0];
        var type = settings.GetProperties().SingleOrDefault(property => property.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.PropertyType;
        if (type is null || names.Length == 1)
            return type is not null && IsGroup(type) ? null : type;
        if (IsGroup(type))
            return Find(type, names[1..]);

        // A list's item is named by its number.
        return type.IsGenericType && names.Length == 2 && int.TryParse(names[1], out _) ? type : null;
    }

    private static bool IsGroup(Type type) => type.IsClass && type.Namespace?.StartsWith(nameof(RetailMessenger), StringComparison.Ordinal) == true;
}
