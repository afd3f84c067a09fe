using RetailMessenger.Core.Retail;

namespace RetailMessenger.Connectors.DemoShop.Search;

/// <summary>A product, and what is asked of every product that has a word.</summary>
internal readonly struct IndexedProduct(Product product)
{
    public Product Product { get; } = product;

    public bool IsAvailable { get; } = product.Variants.Any(variant => variant.IsAvailable);

    public decimal LowestPrice { get; } = product.Variants.Select(variant => variant.Price.Amount).DefaultIfEmpty().Min();

    public decimal HighestPrice { get; } = product.Variants.Select(variant => variant.Price.Amount).DefaultIfEmpty().Max();
}
