using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using RetailMessenger.Connectors.Shopify.Stores;
using RetailMessenger.Core.Retail;

namespace RetailMessenger.Connectors.Shopify.Products;

internal sealed class ShopifyStock(ShopifyClient client, IOptions<ShopifyOptions> options) : IStock
{
    private const int MostPages = 20;

    public async Task<Lookup<IReadOnlyList<StoreStock>>> FindAsync(string variantId, CancellationToken cancellationToken)
    {
        if (ShopifyId.Full("ProductVariant", variantId) is not { } id)
            return new Lookup<IReadOnlyList<StoreStock>>.NotFound();

        List<StoreStock> stock = [];
        string? after = null;
        ShopifyAnswer answer;
        var pages = 0;
        do
        {
            answer = await client.AskAsync(ShopifyQuery.Stock, new JsonObject { ["id"] = id, ["after"] = after }, cancellationToken);
            if (answer is not ShopifyAnswer.Data { Root.ProductVariant: { } variant } data)
                return answer.Read<IReadOnlyList<StoreStock>>(_ => null);

            // What the shop does not count has numbers too, but they mean nothing.
            if (variant.InventoryItem is not { Tracked: true, InventoryLevels: { } levels })
                break;
            stock.AddRange(levels.Nodes.Where(level => ShopifyStores.IsStore(level.Location, options.Value)).Select(level => new StoreStock(
                ShopifyId.Short(level.Location.Id), Math.Max(0, level.Quantities is [var there, ..] ? there.Quantity : 0), data.AsOf)));
            after = levels.Next;
        }
        while (after is not null && ++pages < MostPages);
        return answer.Read(_ => (IReadOnlyList<StoreStock>)stock);
    }
}
