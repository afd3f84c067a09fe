namespace RetailMessenger.Core.Retail.Records;

/// <summary>Records that are written together.</summary>
public sealed record ShopBatch
{
    /// <summary>Products.</summary>
    public IReadOnlyList<Product> Products { get; init; } = [];

    /// <summary>The shops to walk into.</summary>
    public IReadOnlyList<Store> Stores { get; init; } = [];

    /// <summary>What shops have, by the variant's id.</summary>
    public IReadOnlyList<(string VariantId, StoreStock Stock)> Stock { get; init; } = [];

    /// <summary>Customers.</summary>
    public IReadOnlyList<Customer> Customers { get; init; } = [];

    /// <summary>Orders.</summary>
    public IReadOnlyList<Order> Orders { get; init; } = [];
}
