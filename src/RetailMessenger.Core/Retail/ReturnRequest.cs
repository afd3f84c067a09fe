namespace RetailMessenger.Core.Retail;

/// <summary>What a customer wants to send back.</summary>
/// <param name="VariantIds">The variants of the pieces, one for each piece.</param>
/// <param name="RefundTo">The payment method that gets the money, once the pieces are there.</param>
public sealed record ReturnRequest(IReadOnlyList<string> VariantIds, string RefundTo);
