namespace RetailMessenger.Core.Retail;

/// <summary>Money that moved for an order.</summary>
/// <param name="Amount">How much; not negative.</param>
/// <param name="MethodId">By which of the customer's payment methods.</param>
/// <param name="IsRefund">Whether it went back to the customer.</param>
/// <param name="Time">When; null when the shop does not say.</param>
public sealed record Payment(Money Amount, string MethodId, bool IsRefund, DateTimeOffset? Time);
