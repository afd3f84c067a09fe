namespace RetailMessenger.Core.Retail;

/// <summary>Money that an operation moves.</summary>
/// <param name="MethodId">The customer's payment method.</param>
/// <param name="Amount">Positive: the customer pays it; negative: the customer gets it back.</param>
/// <param name="When">When the customer sees it.</param>
public sealed record MoneyMovement(string MethodId, Money Amount, MoneyTiming When);
