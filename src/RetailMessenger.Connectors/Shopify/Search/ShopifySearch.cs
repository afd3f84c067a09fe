using RetailMessenger.Connectors.DemoShop.Search;
using RetailMessenger.Core.Retail;

namespace RetailMessenger.Connectors.Shopify.Search;

/// <summary>
/// Searches an index of the shop's products in this process: Shopify's own search of the Admin API forgives no slips and understands no limits.
/// </summary>
internal sealed class ShopifySearch(TimeProvider time) : IProductSearch
{
    private static readonly TimeSpan UntilRead = TimeSpan.FromSeconds(5);

    private volatile Read? _read;

    public async Task<Lookup<ProductResults>> SearchAsync(ProductQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        cancellationToken.ThrowIfCancellationRequested();
        if (_read is not { } read)
            return new Lookup<ProductResults>.TryLater(UntilRead);
        var results = await new DemoShopSearch(read.Index, time).SearchAsync(query, cancellationToken);
        return results is Lookup<ProductResults>.Found found ? found with { AsOf = read.AsOf } : results;
    }

    /// <summary>From now on this is searched, as of a time.</summary>
    public void Use(ProductIndex index, DateTimeOffset asOf) => _read = new Read(index, asOf);

    private sealed record Read(ProductIndex Index, DateTimeOffset AsOf);
}
