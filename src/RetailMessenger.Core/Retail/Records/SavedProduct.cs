namespace RetailMessenger.Core.Retail.Records;

/// <summary>A product, and its place in the order in which products were saved.</summary>
/// <param name="Place">The place: greater than that of all that were saved before.</param>
/// <param name="Product">The product.</param>
public sealed record SavedProduct(long Place, Product Product);
