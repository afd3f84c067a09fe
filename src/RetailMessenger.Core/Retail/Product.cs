namespace RetailMessenger.Core.Retail;

/// <summary>Something that the shop sells, in one or several variants.</summary>
public sealed record Product
{
    /// <summary>The shop's id of it; unique, and never a variant's.</summary>
    public required string Id { get; init; }

    /// <summary>What it is called.</summary>
    public required string Title { get; init; }

    /// <summary>Plain text; empty when there is none.</summary>
    public string Description { get; init => field = value ?? ""; } = "";

    /// <summary>Empty when it has none.</summary>
    public string Brand { get; init => field = value ?? ""; } = "";

    /// <summary>From the widest to the narrowest, such as <c>Clothing</c>, <c>Shirts</c>.</summary>
    public IReadOnlyList<string> Categories { get; init => field = value ?? []; } = [];

    /// <summary>What all variants have in common, such as <c>material</c> to <c>cotton</c>.</summary>
    public IReadOnlyDictionary<string, string> Attributes { get; init => field = value ?? new Dictionary<string, string>(); } = new Dictionary<string, string>();

    /// <summary>Addresses of its pictures, absolute or below the shop's own; the first is shown where one is.</summary>
    public IReadOnlyList<string> Images { get; init => field = value ?? []; } = [];

    /// <summary>Its page in the shop; null when it has none.</summary>
    public Uri? Page { get; init; }

    /// <summary>Its words in other languages, by the language's code.</summary>
    public IReadOnlyDictionary<string, ProductWords> Translations { get; init => field = value ?? new Dictionary<string, ProductWords>(); } = new Dictionary<string, ProductWords>();

    /// <summary>At least one.</summary>
    public required IReadOnlyList<ProductVariant> Variants { get; init; }
}
