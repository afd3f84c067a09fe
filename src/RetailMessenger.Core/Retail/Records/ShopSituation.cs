namespace RetailMessenger.Core.Retail.Records;

/// <summary>What an operation is about.</summary>
/// <param name="Order">The order of its number; null when there is none, or it is about none. Whose it is, the rules look at.</param>
/// <param name="Customer">The order's customer, or the one whom the operation is about; null when there is none.</param>
/// <param name="Products">The products of the order's pieces, by id.</param>
public sealed record ShopSituation(Order? Order, Customer? Customer, IReadOnlyDictionary<string, Product> Products);
