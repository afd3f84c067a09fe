namespace RetailMessenger.Core.Retail;

/// <summary>A product that fits a query.</summary>
/// <param name="Product">The product, as it was when it was last read.</param>
/// <param name="Variant">The one of its variants that fits best: within the limits, with the options asked for, in stock where one is.</param>
/// <param name="Score">How well it fits. Comparable within one answer only.</param>
public sealed record ProductHit(Product Product, ProductVariant Variant, double Score);
