namespace RetailMessenger.Connectors.DemoShop.Seed;

/// <summary>The words of the assortment, as the files in Data have them.</summary>
internal sealed class AssortmentWords
{
    private AssortmentWords()
    {
    }

    public static AssortmentWords Instance { get; } = new();

    public IReadOnlyList<ProductKind> Kinds { get; } = [.. DataFile.Records("kinds.txt").Select(ProductKind.Read)];

    /// <summary>Styles and their Spanish, by the name of the list.</summary>
    public IReadOnlyDictionary<string, Pair[]> Styles { get; } = Pairs("styles.txt");

    /// <summary>Sentences and their Spanish, by department.</summary>
    public IReadOnlyDictionary<string, Pair[]> Features { get; } = Pairs("features.txt");

    public IReadOnlyDictionary<string, Material> Materials { get; } = DataFile.Records("materials.txt")
        .ToDictionary(fields => fields[0], fields => new Material(fields[0], fields[1], fields[2], fields[3]), StringComparer.Ordinal);

    /// <summary>Brands by department.</summary>
    public IReadOnlyDictionary<string, string[]> Brands { get; } = DataFile.Lines("brands.txt").Select(line => DataFile.Split(line, '='))
        .ToDictionary(pair => pair[0], pair => DataFile.Split(pair[1], ','), StringComparer.Ordinal);

    public IReadOnlyList<string> Collections { get; } = [.. DataFile.Lines("collections.txt").SelectMany(line => DataFile.Split(line, ' ')).Distinct(StringComparer.Ordinal)];

    /// <summary>The colors of each palette.</summary>
    public IReadOnlyDictionary<string, NamedColor[]> Palettes { get; } = DataFile.Records("colors.txt")
        .ToDictionary(fields => fields[0], fields => DataFile.Split(fields[1], ',').Select(NamedColor.Read).ToArray(), StringComparer.Ordinal);

    public IReadOnlyDictionary<string, OptionSet> Options { get; } = DataFile.Records("options.txt")
        .ToDictionary(fields => fields[0], OptionSet.Read, StringComparer.Ordinal);

    private static Dictionary<string, Pair[]> Pairs(string name) => DataFile.Lists(name).ToDictionary(
        list => list.Key,
        list => list.Value.Select(line => DataFile.Split(line, '=')).Select(pair => new Pair(pair[0], pair[1])).ToArray(),
        StringComparer.Ordinal);

    /// <summary>The same in both languages.</summary>
    internal sealed record Pair(string English, string Spanish);

    internal sealed record Material(string English, string Spanish, string Sentence, string SpanishSentence);
}
