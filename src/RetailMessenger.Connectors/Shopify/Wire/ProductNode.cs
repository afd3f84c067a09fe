namespace RetailMessenger.Connectors.Shopify.Wire;

internal sealed record ProductNode
{
    public string Id { get; init; } = "";

    public string Title { get; init; } = "";

    public string? Description { get; init; }

    public string? Vendor { get; init; }

    public string? ProductType { get; init; }

    public string Status { get; init; } = "";

    public string? OnlineStoreUrl { get; init; }

    public DateTimeOffset? UpdatedAt { get; init; }

    public CategoryNode? Category { get; init; }

    public Connection<MediaNode>? Media { get; init; }

    public Connection<VariantNode>? Variants { get; init; }
}

internal sealed record CategoryNode(string FullName);

internal sealed record MediaNode(PreviewNode? Preview);

internal sealed record PreviewNode(ImageNode? Image);

internal sealed record ImageNode(string? Url);

internal sealed record VariantNode
{
    public string Id { get; init; } = "";

    public decimal Price { get; init; }

    public decimal? CompareAtPrice { get; init; }

    public bool AvailableForSale { get; init; }

    public IReadOnlyList<OptionNode> SelectedOptions { get; init => field = value ?? []; } = [];

    public Connection<MediaNode>? Media { get; init; }

    public ProductNode? Product { get; init; }

    public InventoryItemNode? InventoryItem { get; init; }
}

internal sealed record InventoryItemNode(bool Tracked, Connection<InventoryLevelNode>? InventoryLevels);

internal sealed record InventoryLevelNode(IReadOnlyList<QuantityNode>? Quantities, LocationNode Location);

internal sealed record QuantityNode(string Name, int Quantity);
