using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using RetailMessenger.Core.Retail;

namespace RetailMessenger.Connectors.Shopify.Products;

/// <summary>Products that were read a moment ago.</summary>
internal sealed class ProductMemory(IOptions<ShopifyOptions> options, TimeProvider time)
{
    private const int Most = 2000;

    private readonly ConcurrentDictionary<string, Lookup<Product>.Found> _products = new(StringComparer.Ordinal);

    /// <summary>What is still fresh; null when nothing is.</summary>
    public Lookup<Product>.Found? Find(string id) =>
        _products.TryGetValue(id, out var found) && time.GetUtcNow() - found.AsOf < options.Value.CatalogFreshness ? found : null;

    public void Keep(string id, Lookup<Product>.Found found)
    {
        // They are fresh for a minute or so: to begin anew costs less than to keep an order of what goes first.
        if (_products.Count >= Most)
            _products.Clear();
        _products[id] = found;
    }
}
