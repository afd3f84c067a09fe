using System.Text.Json.Nodes;
using RetailMessenger.Connectors.Shopify.Wire;

namespace RetailMessenger.Connectors.Shopify.Products;

/// <summary>Reads the variants that did not stand on the first page of a product.</summary>
internal sealed class ProductPages(ShopifyClient client)
{
    // Shopify allows a product 2,048 variants.
    private const int MostPages = 21;

    /// <summary>The product with all its variants; null when Shopify did not say them all.</summary>
    public async Task<ProductNode?> CompleteAsync(ProductNode product, CancellationToken cancellationToken)
    {
        if (product.Variants?.Next is null)
            return product;

        var variants = product.Variants.Nodes.ToList();
        var page = product.Variants;
        for (var pages = 0; page?.Next is { } after && pages < MostPages; pages++)
        {
            var variables = new JsonObject { ["id"] = product.Id, ["after"] = after };
            if (await client.AskAsync(ShopifyQuery.ProductVariants, variables, cancellationToken) is not ShopifyAnswer.Data data)
                return null;
            page = data.Root.Product?.Variants;
            variants.AddRange(page?.Nodes ?? []);
        }

        return product with { Variants = new Connection<VariantNode> { Nodes = variants } };
    }
}
