namespace RetailMessenger.Core.Retail;

/// <summary>Pieces of an order that give way to other variants of the same products.</summary>
/// <param name="Swaps">Which for which.</param>
/// <param name="Difference">What the customer pays more; negative: gets back.</param>
/// <param name="MethodId">The payment method that pays it or gets it.</param>
public sealed record ItemsChange(IReadOnlyList<ItemSwap> Swaps, Money Difference, string MethodId);
