using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace RetailMessenger.BotFramework.Dialogs.Memory.Scopes;

/// <summary><see cref="ScopePath.Settings"/>: the <see cref="IConfiguration"/> that the turn carries.</summary>
public class SettingsMemoryScope() : MemoryScope(ScopePath.Settings, includeInSnapshot: false)
{
    /// <inheritdoc/>
    public override bool IsReadOnly => true;

    /// <inheritdoc/>
    public override object? GetMemory(DialogContext dc)
    {
        if (dc.Context.TurnState.Get<object>(Name) is not { } settings)
        {
            settings = dc.Context.TurnState.Get<IConfiguration>() is { } configuration ? Read(configuration) : new Dictionary<string, object?>();
            dc.Context.TurnState.Set(Name, settings);
        }

        return settings;
    }

    /// <inheritdoc/>
    public override void SetMemory(DialogContext dc, object memory) => throw NotReplaceable();

    // Sections are dictionaries; those whose keys count from 0 are lists.
    private static object Read(IConfiguration configuration)
    {
        var sections = configuration.GetChildren().ToList();
        var isList = sections.Count > 0 && sections.Select(section => section.Key).Order(StringComparer.Ordinal).SequenceEqual(
            Enumerable.Range(0, sections.Count).Select(index => index.ToString(CultureInfo.InvariantCulture)).Order(StringComparer.Ordinal));
        return isList
            ? sections.OrderBy(section => int.Parse(section.Key, CultureInfo.InvariantCulture)).Select(Value).ToList()
            : sections.ToDictionary(section => section.Key, Value, StringComparer.OrdinalIgnoreCase);
    }

    private static object? Value(IConfigurationSection section) => section.GetChildren().Any() ? Read(section) : section.Value;
}
