namespace RetailMessenger.Core.Retail;

/// <summary>What a query's words say, taken apart.</summary>
public sealed record UnderstoodQuery
{
    /// <summary>The words that name the product, without limits and negations.</summary>
    public required string Words { get; init; }

    /// <summary>The lowest price in the words; null when they have none.</summary>
    public decimal? MinPrice { get; init; }

    /// <summary>The highest price in the words; null when they have none.</summary>
    public decimal? MaxPrice { get; init; }

    /// <summary>Whether the words ask for what is in stock only.</summary>
    public bool InStockOnly { get; init; }

    /// <summary>Sizes and colours in the words; each wish must be fulfilled.</summary>
    public IReadOnlyList<OptionWish> Wishes { get; init => field = value ?? []; } = [];
}
