using Microsoft.Extensions.Configuration;

namespace RetailMessenger.Core.Settings;

/// <summary>Finds keys that nothing reads, such as misspelt ones.</summary>
internal static class UnknownKeys
{
    public static IEnumerable<string> Find(IConfigurationSection section, Type settings)
    {
        var known = settings.GetProperties().ToDictionary(property => property.Name, property => property.PropertyType, StringComparer.OrdinalIgnoreCase);
        return section.GetChildren().SelectMany(child => known.TryGetValue(child.Key, out var type)
            ? IsGroup(type) ? Find(child, type) : []
            : [$"{child.Path} is no setting. {section.Path} has {string.Join(", ", known.Keys)}."]);
    }

    // Settings within settings are classes of ours; all else is a value or a list of values.
    private static bool IsGroup(Type type) => type.IsClass && type.Namespace?.StartsWith(nameof(RetailMessenger), StringComparison.Ordinal) == true;
}
