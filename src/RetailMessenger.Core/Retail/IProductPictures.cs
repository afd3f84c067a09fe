namespace RetailMessenger.Core.Retail;

/// <summary>Pictures of products, for shops whose products have none of their own.</summary>
public interface IProductPictures
{
    /// <summary>A product's picture; null when there is no such product, or it does not come in that color.</summary>
    /// <param name="productId">Which product.</param>
    /// <param name="color">The color of the variant, with hyphens for spaces; null for the product's first.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<ProductPicture?> FindAsync(string productId, string? color, CancellationToken cancellationToken);
}
