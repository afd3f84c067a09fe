using System.Reflection;

namespace RetailMessenger.Core.Texts;

/// <summary>Finds words among the embedded resources. Each enum's words are read and checked once in a process.</summary>
public static class TextFiles
{
    private const string KeySuffix = "Text";

    /// <summary>The words of an enum.</summary>
    /// <exception cref="TextsException">A file or key is missing in a language, a key is not in the enum, or placeholders differ.</exception>
    public static Texts<TText> Of<TText>()
        where TText : struct, Enum => Loaded<TText>.Texts.Value;

    /// <summary>The lines of an embedded list, without blank ones and comments (<c># …</c>).</summary>
    /// <param name="beside">A type in the folder of the list.</param>
    /// <param name="name">The list's name, such as <c>Examples</c> for <c>Examples.en.txt</c>.</param>
    /// <param name="language">Which of the files.</param>
    /// <exception cref="TextsException">There is no such list, or it is empty.</exception>
    public static IReadOnlyList<string> ReadLines(Type beside, string name, Language language)
    {
        ArgumentNullException.ThrowIfNull(beside);
        ArgumentNullException.ThrowIfNull(language);
        using var reader = new StreamReader(Open(beside.Assembly, $"{beside.Namespace}.{name}.{language.Code}.txt"));
        var lines = reader.ReadToEnd()
            .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !line.StartsWith('#'))
            .ToList();
        return lines.Count > 0 ? lines : throw new TextsException($"{beside.Namespace}.{name}.{language.Code}.txt is empty.");
    }

    internal static Texts<TText> Load<TText>()
        where TText : struct, Enum
    {
        var type = typeof(TText);
        var stem = type.Name.EndsWith(KeySuffix, StringComparison.Ordinal) ? type.Name[..^KeySuffix.Length] : type.Name;
        var files = Language.All.Select(language => ReadFile(type, stem, language)).ToList();
        return TextsCheck.Build<TText>(files);
    }

    private static TextFile ReadFile(Type type, string stem, Language language)
    {
        var name = $"{stem}.{language.Code}.json";
        using var stream = Open(type.Assembly, $"{type.Namespace}.{name}");
        return TextFile.Read(name, language, stream);
    }

    private static Stream Open(Assembly assembly, string resource) =>
        assembly.GetManifestResourceStream(resource)
        ?? throw new TextsException($"{resource} is not embedded in {assembly.GetName().Name}: is the file missing, or WithCulture=\"false\"?");

    private static class Loaded<TText>
        where TText : struct, Enum
    {
        public static readonly Lazy<Texts<TText>> Texts = new(Load<TText>);
    }
}
