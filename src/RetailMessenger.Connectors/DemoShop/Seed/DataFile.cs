using System.Globalization;
using System.Text;

namespace RetailMessenger.Connectors.DemoShop.Seed;

/// <summary>Reads the word lists beside the code: a record in a line, its fields between bars; what begins with a hash mark explains.</summary>
internal static class DataFile
{
    /// <summary>The fields of each line of a file.</summary>
    public static IReadOnlyList<string[]> Records(string name) => [.. Lines(name).Select(line => Split(line, '|'))];

    /// <summary>The lines of each list of a file, by the list's name in brackets.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Lists(string name) => Lists(typeof(DataFile), name);

    /// <summary>The lines of each list of a file that lies beside a type.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Lists(Type beside, string name)
    {
        var lists = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        var list = new List<string>();
        foreach (var line in Lines(beside, name))
        {
            if (line[0] == '[')
                lists[line.Trim('[', ']')] = list = [];
            else
                list.Add(line);
        }

        return lists;
    }

    public static string[] Split(string text, char separator) => text.Split(separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    public static IEnumerable<string> Lines(string name) => Lines(typeof(DataFile), name);

    private static IEnumerable<string> Lines(Type type, string name)
    {
        using var stream = type.Assembly.GetManifestResourceStream($"{type.Namespace}.Data.{name}")
            ?? throw new InvalidOperationException($"{name} is not embedded beside {type.FullName}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#')];
    }
}
