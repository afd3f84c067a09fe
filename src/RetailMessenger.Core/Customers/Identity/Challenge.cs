namespace RetailMessenger.Core.Customers.Identity;

/// <summary>A code that was asked for.</summary>
/// <param name="Id">Random; the code is made from it and a key that only the shop has.</param>
/// <param name="Address">Where it was sent to, if it is a customer's.</param>
/// <param name="CustomerId">The customer whose address it is; empty when it is nobody's, of which those who ask learn nothing.</param>
/// <param name="Until">Until when the code is good.</param>
public sealed record Challenge(string Id, string Address, string CustomerId, DateTimeOffset Until);
