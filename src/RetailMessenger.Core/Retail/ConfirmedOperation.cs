namespace RetailMessenger.Core.Retail;

/// <summary>An operation that the customer said yes to, after its terms were stated.</summary>
/// <param name="Key">Its idempotency key: with the same key it is carried out once, however often it is sent.</param>
/// <param name="Operation">What to do.</param>
/// <param name="Terms">What was stated. When other terms hold by then, nothing is done.</param>
public sealed record ConfirmedOperation(string Key, ShopOperation Operation, OperationTerms Terms);
