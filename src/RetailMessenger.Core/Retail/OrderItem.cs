namespace RetailMessenger.Core.Retail;

/// <summary>One piece of an order, as it was when it was bought.</summary>
public sealed record OrderItem
{
    /// <summary>Which product.</summary>
    public required string ProductId { get; init; }

    /// <summary>Which of its variants.</summary>
    public required string VariantId { get; init; }

    /// <summary>The product's title.</summary>
    public required string Title { get; init; }

    /// <summary>What was paid for it, before what the whole order got off.</summary>
    public required Money Price { get; init; }

    /// <summary>What tells its variant from others, such as <c>size</c> to <c>M</c>.</summary>
    public IReadOnlyDictionary<string, string> Options { get; init => field = value ?? new Dictionary<string, string>(); } = new Dictionary<string, string>();
}
