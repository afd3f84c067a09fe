namespace RetailMessenger.Core.Retail;

/// <summary>What the shop sells.</summary>
public interface ICatalog
{
    /// <summary>A product by its id; a variant's id finds nothing.</summary>
    Task<Lookup<Product>> FindAsync(string productId, CancellationToken cancellationToken);

    /// <summary>The product that has the variant.</summary>
    Task<Lookup<Product>> FindByVariantAsync(string variantId, CancellationToken cancellationToken);
}
