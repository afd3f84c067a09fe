using System.Globalization;

namespace RetailMessenger.Core.Texts;

/// <summary>
/// One thing that is said, in every language. Where its file has a list, the first is what is usually said or shown on a button; the others are
/// other ways to put it: variations for what must not be repeated word for word, or what customers may type for a button.
/// </summary>
public sealed class Text
{
    private readonly Dictionary<string, Template[]> _templates;
    private readonly Dictionary<string, string[]> _sources;

    internal Text(string key, IReadOnlyDictionary<Language, string[]> sources)
    {
        Key = key;
        _sources = sources.ToDictionary(item => item.Key.Code, item => item.Value, StringComparer.Ordinal);
        _templates = _sources.ToDictionary(item => item.Key, item => Array.ConvertAll(item.Value, Template.Parse), StringComparer.Ordinal);
    }

    /// <summary>Its name in the file.</summary>
    public string Key { get; }

    /// <summary>The names of the values that it needs in all its ways together, the same in every language.</summary>
    public IReadOnlySet<string> Placeholders => PlaceholdersIn(Language.English);

    /// <summary>The text in the culture's language, English where the shop does not speak it; numbers and dates as the culture has them.</summary>
    /// <exception cref="ArgumentException">A placeholder has no value.</exception>
    public string In(CultureInfo culture, params ReadOnlySpan<(string Name, object? Value)> values) => Variant(0, culture, values);

    /// <summary>As <see cref="In"/>, put in another way: <paramref name="turn"/> counts the ways from 0 and begins again after the last.</summary>
    public string Variant(int turn, CultureInfo culture, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var templates = TemplatesIn(culture);
        return templates[turn % templates.Length].Fill(culture, values);
    }

    /// <summary>All ways to put it in the culture's language.</summary>
    public IReadOnlyList<string> Variants(CultureInfo culture, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var templates = TemplatesIn(culture);
        var variants = new string[templates.Length];
        for (var i = 0; i < variants.Length; i++)
            variants[i] = templates[i].Fill(culture, values);
        return variants;
    }

    /// <summary>All ways to put it in one language, as they stand in the file.</summary>
    public IReadOnlyList<string> WrittenIn(Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return _sources[language.Code];
    }

    internal IReadOnlySet<string> PlaceholdersIn(Language language) =>
        _templates[language.Code].SelectMany(template => template.Placeholders).ToHashSet(StringComparer.Ordinal);

    private Template[] TemplatesIn(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        return _templates[(Language.Find(culture.Name) ?? Language.English).Code];
    }
}
