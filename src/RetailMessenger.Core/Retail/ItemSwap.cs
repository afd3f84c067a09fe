namespace RetailMessenger.Core.Retail;

/// <summary>One piece that gives way to another.</summary>
/// <param name="VariantId">The variant of the piece that goes.</param>
/// <param name="NewVariantId">The variant that comes.</param>
public sealed record ItemSwap(string VariantId, string NewVariantId);
