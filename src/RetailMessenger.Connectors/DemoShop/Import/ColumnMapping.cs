using System.Text.Json;

namespace RetailMessenger.Connectors.DemoShop.Import;

/// <summary>What a file calls our columns: <c>{"products": {"our column": "their column"}}</c>.</summary>
internal sealed class ColumnMapping(IReadOnlyDictionary<string, string> theirs)
{
    public static ColumnMapping None { get; } = new(new Dictionary<string, string>());

    public string NameOf(string column) => theirs.GetValueOrDefault(column, column);

    /// <exception cref="InvalidDataException">The file cannot be used.</exception>
    public static ColumnMapping Read(string file, ImportKind kind)
    {
        Dictionary<string, Dictionary<string, string>> all;
        try
        {
            all = JsonSerializer.Deserialize(File.ReadAllText(file), ImportJson.Default.DictionaryStringDictionaryStringString) ?? [];
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"{file} is no mapping. Write {{\"{kind.Name}\": {{\"our column\": \"their column\"}}}}.", exception);
        }

        if (!all.TryGetValue(kind.Name, out var theirs))
            throw new InvalidDataException($"{file} says nothing of {kind.Name}.", new KeyNotFoundException($"Write {{\"{kind.Name}\": {{…}}}}."));
        var unknown = theirs.Keys.Except(kind.Columns.Select(column => column.Name), StringComparer.Ordinal).ToList();
        return unknown.Count == 0
            ? new ColumnMapping(theirs)
            : throw new InvalidDataException(
                $"{file} maps {string.Join(", ", unknown)}, of which {kind.Name} have none.",
                new KeyNotFoundException($"They have {string.Join(", ", kind.Columns.Select(column => column.Name))}."));
    }
}
