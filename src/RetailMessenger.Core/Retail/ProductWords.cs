namespace RetailMessenger.Core.Retail;

/// <summary>A product's words in one language.</summary>
public sealed record ProductWords(string Title, string Description);
