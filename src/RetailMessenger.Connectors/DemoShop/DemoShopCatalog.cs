using RetailMessenger.Core.Retail;
using RetailMessenger.Core.Retail.Records;

namespace RetailMessenger.Connectors.DemoShop;

internal sealed class DemoShopCatalog(IShopRecords records, TimeProvider time) : ICatalog, IStock, IStores
{
    public async Task<Lookup<Product>> FindAsync(string productId, CancellationToken cancellationToken) =>
        Fresh.Of(await records.FindProductAsync(productId, cancellationToken), time);

    public async Task<Lookup<Product>> FindByVariantAsync(string variantId, CancellationToken cancellationToken) =>
        Fresh.Of(await records.FindProductByVariantAsync(variantId, cancellationToken), time);

    async Task<Lookup<IReadOnlyList<StoreStock>>> IStock.FindAsync(string variantId, CancellationToken cancellationToken)
    {
        var stock = await records.FindStockAsync(variantId, cancellationToken);
        var isKnown = stock.Count > 0 || await records.FindProductByVariantAsync(variantId, cancellationToken) is not null;
        return Fresh.Of(isKnown ? stock : null, time);
    }

    public async Task<Lookup<IReadOnlyList<Store>>> ListAsync(CancellationToken cancellationToken) =>
        Fresh.Of(await records.ListStoresAsync(cancellationToken), time);
}
