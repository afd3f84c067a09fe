namespace RetailMessenger.Core.Retail;

/// <summary>What a customer said about being written to.</summary>
/// <param name="Purpose">What about, such as <c>orders</c>, <c>stock</c> or <c>offers</c>.</param>
/// <param name="Given">Whether they may be.</param>
/// <param name="Time">When they said so.</param>
public sealed record Consent(string Purpose, bool Given, DateTimeOffset Time);
