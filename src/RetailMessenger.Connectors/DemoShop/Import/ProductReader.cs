using RetailMessenger.Connectors.DemoShop.Seed;
using RetailMessenger.Core.Retail;
using RetailMessenger.Core.Retail.Records;

namespace RetailMessenger.Connectors.DemoShop.Import;

/// <summary>Makes products out of lines, one for each variant.</summary>
internal sealed class ProductReader(IShopRecords records) : IRecordReader
{
    // Which line had a SKU first.
    private readonly Dictionary<string, int> _skus = new(StringComparer.Ordinal);

    public async Task<ReadRecord> ReadAsync(IReadOnlyList<RowFields> lines, CancellationToken cancellationToken)
    {
        var product = Read(lines);
        foreach (var line in lines.Where(line => line.IsGood))
            await CheckSkuAsync(line, product.Id, cancellationToken);
        return lines.All(line => line.IsGood)
            ? ReadRecord.Of(
                await records.FindProductAsync(product.Id, cancellationToken), product, RetailJson.Default.Product, new ShopBatch { Products = [product] })
            : ReadRecord.None;
    }

    private static Product Read(IReadOnlyList<RowFields> lines)
    {
        var (first, id) = (lines[0], lines[0].Required("id"));
        var images = first.List("images");
        return new Product
        {
            Id = id,
            Title = first.Required("title"),
            Description = first.Text("description"),
            Brand = first.Text("brand"),
            Categories = first.Text("categories").Split(['>', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
            Attributes = first.Pairs("attributes"),
            Images = images.Count > 0 ? images : [ProductPaths.Picture(Uri.EscapeDataString(id))],
            Page = ReadPage(first),
            Translations = ReadTranslations(first),
            Variants = [.. lines.Select(ReadVariant)],
        };
    }

    private static ProductVariant ReadVariant(RowFields line)
    {
        var currency = line.Currency("currency", Prices.Currency);
        line.Required("price");
        return new ProductVariant
        {
            Id = line.Required("sku"),
            Options = line.Pairs("options"),
            Price = line.Money("price", currency) ?? Money.Zero(currency),
            FormerPrice = line.Money("former_price", currency),
            IsAvailable = line.YesOrNo("available", otherwise: true),
        };
    }

    private static Uri? ReadPage(RowFields line)
    {
        var text = line.Text("page");
        if (Uri.TryCreate(text, UriKind.Absolute, out var page) && page.Scheme is "http" or "https")
            return page;
        if (text.Length > 0)
            line.Report("page", $"\"{text}\" is no address: write https://…");
        return null;
    }

    private static Dictionary<string, ProductWords> ReadTranslations(RowFields line)
    {
        var (title, description) = (line.Text("title_es"), line.Text("description_es"));
        if (title.Length == 0 && description.Length > 0)
            line.Report("title_es", "is missing, but there is a description in Spanish.");
        var translations = new Dictionary<string, ProductWords>(StringComparer.Ordinal);
        if (title.Length > 0)
            translations["es"] = new ProductWords(title, description);
        return translations;
    }

    private async Task CheckSkuAsync(RowFields line, string productId, CancellationToken cancellationToken)
    {
        var sku = line.Text("sku");
        if (_skus.TryGetValue(sku, out var before))
            line.Report("sku", $"{sku} stands in line {before} too: every variant needs one of its own.");
        else if (sku == productId)
            line.Report("sku", $"{sku} is the product's id: the variant needs one of its own.");
        else if (await records.FindProductByVariantAsync(sku, cancellationToken) is { } other && other.Id != productId)
            line.Report("sku", $"{sku} is a variant of {other.Id} in the shop.");
        _skus.TryAdd(sku, line.Row.Line);
    }
}
