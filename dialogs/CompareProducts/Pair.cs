namespace RetailMessenger.Dialogs.CompareProducts;

/// <summary>Two products to compare, by their ids.</summary>
/// <param name="One">The first.</param>
/// <param name="Other">The second.</param>
/// <param name="IsUnanswered">Whether the shop's system did not say which they are.</param>
internal sealed record Pair(string One, string Other, bool IsUnanswered);
