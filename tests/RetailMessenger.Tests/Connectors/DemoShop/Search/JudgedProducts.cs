using System.Text.Json;
using RetailMessenger.Core.Retail;

namespace RetailMessenger.Tests.Connectors.DemoShop.Search;

/// <summary>An assortment, and how well its products answer some queries, as people judged.</summary>
internal static class JudgedProducts
{
    private const string Folder = "product-search";

    public static IEnumerable<Product> ReadProducts() => SharedData.Files(Folder, "products*.jsonl").SelectMany(File.ReadLines).Where(line => line.Length > 0).Select(ReadProduct);

    /// <summary>By query, the products that were judged and how: from 0 for no answer upwards.</summary>
    public static IReadOnlyDictionary<string, Dictionary<string, int>> ReadJudgements() => SharedData.Files(Folder, "qrels*.csv")
        .SelectMany(file => File.ReadLines(file).Skip(1))
        .Where(line => line.Length > 0)
        .Select(line => line.Split(','))
        .GroupBy(cells => string.Join(',', cells[1..^2]).Trim('"'), StringComparer.Ordinal)
        .ToDictionary(
            query => query.Key,
            query => query.ToDictionary(cells => cells[^2], cells => int.Parse(cells[^1], System.Globalization.CultureInfo.InvariantCulture), StringComparer.Ordinal),
            StringComparer.Ordinal);

    private static Product ReadProduct(string line)
    {
        using var document = JsonDocument.Parse(line);
        var product = document.RootElement;
        var attributes = new Dictionary<string, string>(StringComparer.Ordinal) { ["model"] = TextOf(product, "name") };
        foreach (var attribute in product.GetProperty("attributes").EnumerateObject())
            attributes[attribute.Name.Replace('_', ' ')] = attribute.Value.ToString();
        var price = product.TryGetProperty("price_cents", out var cents) && cents.ValueKind == JsonValueKind.Number ? cents.GetDecimal() / 100 : 0;
        return new Product
        {
            Id = TextOf(product, "id"),
            Title = TextOf(product, "title"),
            Brand = TextOf(product, "brand"),
            Description = TextOf(product, "short_description"),
            Attributes = attributes,
            Variants = [new ProductVariant { Id = $"{TextOf(product, "id")}-1", Price = new Money(price, "USD") }],
        };
    }

    private static string TextOf(JsonElement product, string name) =>
        product.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
