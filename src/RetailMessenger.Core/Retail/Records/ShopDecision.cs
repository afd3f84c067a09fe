namespace RetailMessenger.Core.Retail.Records;

/// <summary>What a shop's rules decided about an operation.</summary>
/// <param name="Outcome">What whoever asked is told.</param>
/// <param name="Order">The order as it is from now on; null when it stays as it is.</param>
/// <param name="Customer">The customer as they are from now on; null when they stay as they are.</param>
public sealed record ShopDecision(OperationOutcome Outcome, Order? Order = null, Customer? Customer = null);
