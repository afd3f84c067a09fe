namespace RetailMessenger.Core.Customers;

/// <summary>What a network tells of a customer.</summary>
/// <param name="Name">What to call them.</param>
/// <param name="Locale">Their language and region, such as <c>es-MX</c>; null where it is not told.</param>
public sealed record CustomerProfile(string Name, string? Locale);
