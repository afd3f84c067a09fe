namespace RetailMessenger.Core.Retail;

/// <summary>What a customer is looking for.</summary>
public sealed record ProductQuery
{
    /// <summary>The customer's words, as written; the id of a product or variant finds it before all others.</summary>
    public required string Text { get; init; }

    /// <summary>The code of the language in which it is written, such as <c>en</c>. One that the shop does not speak is taken for English.</summary>
    public string Language { get; init; } = "en";

    /// <summary>How many products at most.</summary>
    public int Most { get; init; } = 10;

    /// <summary>The lowest price, in the shop's currency; goes before one in the words.</summary>
    public decimal? MinPrice { get; init; }

    /// <summary>The highest price, in the shop's currency; goes before one in the words.</summary>
    public decimal? MaxPrice { get; init; }

    /// <summary>Leaves out what cannot be ordered now; otherwise it comes after what can.</summary>
    public bool InStockOnly { get; init; }

    /// <summary>Options or attributes that were settled already, such as <c>size</c> to <c>M</c>; apart from case.</summary>
    public IReadOnlyDictionary<string, string> Options { get; init => field = value ?? new Dictionary<string, string>(); } = new Dictionary<string, string>();
}
