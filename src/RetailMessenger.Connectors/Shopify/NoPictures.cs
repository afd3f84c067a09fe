using RetailMessenger.Core.Retail;

namespace RetailMessenger.Connectors.Shopify;

/// <summary>Shopify's products have pictures of their own, at addresses of their own.</summary>
internal sealed class NoPictures : IProductPictures
{
    public Task<ProductPicture?> FindAsync(string productId, string? color, CancellationToken cancellationToken) => Task.FromResult<ProductPicture?>(null);
}
