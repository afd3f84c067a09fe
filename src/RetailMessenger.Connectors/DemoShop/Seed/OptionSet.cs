namespace RetailMessenger.Connectors.DemoShop.Seed;

/// <summary>In what the variants of a product differ beside the color.</summary>
/// <param name="Name">What customers choose, such as the size.</param>
/// <param name="Values">What there is, and what it adds to the price in percent.</param>
internal sealed record OptionSet(string Name, IReadOnlyList<(string Value, int Extra)> Values)
{
    public static OptionSet Read(string[] fields) => new(fields[1], [.. DataFile.Split(fields[2], ',').Select(ReadValue)]);

    private static (string Value, int Extra) ReadValue(string text)
    {
        var parts = DataFile.Split(text, '+');
        return (parts[0], parts.Length > 1 ? DataFile.Number(parts[1]) : 0);
    }
}
