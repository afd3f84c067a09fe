namespace RetailMessenger.Connectors.DemoShop.Seed;

/// <summary>How the shop's products are numbered, and where their pictures are.</summary>
internal static class ProductPaths
{
    public static string Picture(string productId, string? color = null) =>
        color is null ? $"/shop/pictures/{productId}.png" : $"/shop/pictures/{productId}/{color}.png";

    /// <summary>A SKU: letters, digits and hyphens, and never without a mark that products do not have.</summary>
    public static string Sku(string productId, IReadOnlyCollection<string> values) => string.Join('-', values.Prepend(productId).Append(values.Count == 0 ? "1" : ""))
        .TrimEnd('-').Replace(" x ", "x", StringComparison.Ordinal).Replace(' ', '-').ToUpperInvariant();
}
