using RetailMessenger.Core.Retail;

namespace RetailMessenger.Connectors.DemoShop.Search;

/// <summary>A query's words, read.</summary>
/// <param name="Text">The whole text, folded.</param>
/// <param name="Words">The words that name the product.</param>
/// <param name="Understood">What was understood.</param>
/// <param name="Conditions">The pieces of the text that are limits and wishes: left out, the query asks for less.</param>
internal sealed record ReadQuery(string Text, IReadOnlyList<string> Words, UnderstoodQuery Understood, IReadOnlyList<string> Conditions);
