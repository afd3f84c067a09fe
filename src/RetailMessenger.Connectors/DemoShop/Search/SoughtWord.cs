namespace RetailMessenger.Connectors.DemoShop.Search;

/// <summary>One word that is looked for, with all that may stand for it.</summary>
/// <param name="Written">As the customer wrote it.</param>
/// <param name="Alternatives">Terms that a product must have all of, and what they count.</param>
internal sealed record SoughtWord(string Written, IReadOnlyList<(string[] Terms, float Share)> Alternatives);
