namespace RetailMessenger.Core.Retail;

/// <summary>One form of a product, which can be bought.</summary>
public sealed record ProductVariant
{
    /// <summary>Its SKU or the shop's id of it; unique in the shop, and never a product's.</summary>
    public required string Id { get; init; }

    /// <summary>What tells it from the other variants, such as <c>size</c> to <c>M</c>.</summary>
    public IReadOnlyDictionary<string, string> Options { get; init => field = value ?? new Dictionary<string, string>(); } = new Dictionary<string, string>();

    /// <summary>What it costs now.</summary>
    public required Money Price { get; init; }

    /// <summary>What it cost before it was reduced; null when it is not.</summary>
    public Money? FormerPrice { get; init; }

    /// <summary>Whether it can be ordered now.</summary>
    public bool IsAvailable { get; init; } = true;

    /// <summary>A picture of this variant; null when the product's serve.</summary>
    public string? Image { get; init; }
}
