namespace RetailMessenger.Connectors.Shopify.Wire;

/// <summary>The fields that the queries of this folder ask for at the top. Each answer has one or two of them.</summary>
internal sealed record ShopData
{
    public ShopNode? Shop { get; init; }

    public OrderNode? Order { get; init; }

    public Connection<OrderNode>? Orders { get; init; }

    public FulfillmentNode? Fulfillment { get; init; }

    public CustomerNode? Customer { get; init; }

    public CustomerNode? CustomerByIdentifier { get; init; }

    public Connection<CustomerNode>? Customers { get; init; }

    public ProductNode? Product { get; init; }

    public Connection<ProductNode>? Products { get; init; }

    public VariantNode? ProductVariant { get; init; }

    public Connection<LocationNode>? Locations { get; init; }

    public Connection<ReturnableNode>? ReturnableFulfillments { get; init; }

    public JobNode? Job { get; init; }

    public WriteResult? OrderCancel { get; init; }

    public WriteResult? OrderUpdate { get; init; }

    public WriteResult? ReturnRequest { get; init; }

    public WriteResult? CustomerAddressUpdate { get; init; }

    public WriteResult? CustomerAddressCreate { get; init; }
}

/// <summary>A page of a list.</summary>
internal sealed record Connection<T>
{
    public IReadOnlyList<T> Nodes { get; init => field = value ?? []; } = [];

    public PageMark? PageInfo { get; init; }

    /// <summary>Where the next page begins; null when there is none, or nobody asked.</summary>
    public string? Next => PageInfo is { HasNextPage: true } page ? page.EndCursor : null;
}

internal sealed record PageMark(bool HasNextPage, string? EndCursor);

internal sealed record ShopNode(string? CurrencyCode, string? IanaTimezone);

internal sealed record Reference(string Id);

internal sealed record JobNode(string Id, bool Done);

internal sealed record MoneyBag(MoneyNode ShopMoney);

internal sealed record MoneyNode(decimal Amount, string CurrencyCode);

internal sealed record OptionNode(string Name, string Value);

internal sealed record TextNode(string? Value);
