using System.Text.Json.Nodes;
using RetailMessenger.Connectors.Shopify.Wire;
using RetailMessenger.Core.Retail;

namespace RetailMessenger.Connectors.Shopify.Products;

/// <summary>Products, asked for again when what is remembered is no longer fresh.</summary>
internal sealed class ShopifyCatalog(ShopifyClient client, ProductPages pages, ProductMemory memory) : ICatalog
{
    private const int FirstVariants = 50;

    public Task<Lookup<Product>> FindAsync(string productId, CancellationToken cancellationToken) =>
        FindAsync(ShopifyId.Full("Product", productId), ShopifyQuery.Product, root => root.Product, cancellationToken);

    public Task<Lookup<Product>> FindByVariantAsync(string variantId, CancellationToken cancellationToken) =>
        FindAsync(ShopifyId.Full("ProductVariant", variantId), ShopifyQuery.ProductByVariant, root => root.ProductVariant?.Product, cancellationToken);

    private async Task<Lookup<Product>> FindAsync(string? id, ShopifyQuery query, Func<ShopData, ProductNode?> read, CancellationToken cancellationToken)
    {
        if (id is null)
            return new Lookup<Product>.NotFound();
        if (memory.Find(id) is { } remembered)
            return remembered;

        var answer = await client.AskAsync(query, new JsonObject { ["id"] = id, ["variants"] = FirstVariants }, cancellationToken);
        if (answer is ShopifyAnswer.Data data && read(data.Root) is { } first)
        {
            if (await pages.CompleteAsync(first, cancellationToken) is not { } whole)
                return new Lookup<Product>.TryLater();
            return Remember(id, answer.Read(root => ProductReader.Read(whole, root.Shop?.CurrencyCode)));
        }

        return answer.Read<Product>(_ => null);
    }

    private Lookup<Product> Remember(string id, Lookup<Product> lookup)
    {
        if (lookup is Lookup<Product>.Found found)
            memory.Keep(id, found);
        return lookup;
    }
}
