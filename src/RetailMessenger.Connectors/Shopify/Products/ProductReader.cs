using RetailMessenger.Connectors.Shopify.Wire;
using RetailMessenger.Core.Retail;

namespace RetailMessenger.Connectors.Shopify.Products;

/// <summary>Makes the shop's product of Shopify's.</summary>
internal static class ProductReader
{
    // What products without options have for one.
    private const string NoOption = "Title";
    private const string NoValue = "Default Title";

    /// <summary>The product; null when the shop does not sell it now.</summary>
    public static Product? Read(ProductNode? product, string? currency) => product is not { Status: "ACTIVE", Variants.Nodes.Count: > 0 } ? null : new Product
    {
        Id = ShopifyId.Short(product.Id),
        Title = product.Title,
        Description = product.Description ?? "",
        Brand = product.Vendor ?? "",
        Categories = Categories(product),
        Images = [.. Images(product.Media)],
        Page = Uri.TryCreate(product.OnlineStoreUrl, UriKind.Absolute, out var page) ? page : null,
        Variants = [.. product.Variants.Nodes.Select(variant => Read(variant, currency ?? ""))],
    };

    /// <summary>Options by their names in lower case.</summary>
    public static IReadOnlyDictionary<string, string> Options(IEnumerable<OptionNode> options) => options
        .Where(option => option is not { Name: NoOption, Value: NoValue })
        .DistinctBy(option => option.Name, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(option => option.Name.ToLowerInvariant(), option => option.Value, StringComparer.Ordinal);

    private static ProductVariant Read(VariantNode variant, string currency) => new()
    {
        Id = ShopifyId.Short(variant.Id),
        Options = Options(variant.SelectedOptions),
        Price = new Money(variant.Price, currency),
        FormerPrice = variant.CompareAtPrice is { } former && former > variant.Price ? new Money(former, currency) : null,
        IsAvailable = variant.AvailableForSale,
        Image = Images(variant.Media).FirstOrDefault(),
    };

    private static string[] Categories(ProductNode product) => product switch
    {
        { Category.FullName: { Length: > 0 } path } => path.Split(" > ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
        { ProductType: { Length: > 0 } type } => [type],
        _ => [],
    };

    private static IEnumerable<string> Images(Connection<MediaNode>? media) =>
        (media?.Nodes ?? []).Select(each => each.Preview?.Image?.Url).OfType<string>().Where(address => address.Length > 0);
}
