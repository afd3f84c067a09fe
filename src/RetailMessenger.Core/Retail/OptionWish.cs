namespace RetailMessenger.Core.Retail;

/// <summary>A wish about one option of a product.</summary>
/// <param name="Option">Which one: <c>size</c> or <c>colour</c>, in every language.</param>
/// <param name="Values">The values as they were said, in lower case and without accents.</param>
/// <param name="IsRefused">False: one of the values is wanted. True: none of them is.</param>
public sealed record OptionWish(string Option, IReadOnlyList<string> Values, bool IsRefused);
