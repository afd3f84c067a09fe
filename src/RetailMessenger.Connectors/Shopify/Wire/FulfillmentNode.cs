namespace RetailMessenger.Connectors.Shopify.Wire;

internal sealed record FulfillmentNode
{
    public string Id { get; init; } = "";

    public string Status { get; init; } = "";

    public string? DisplayStatus { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? EstimatedDeliveryAt { get; init; }

    public DateTimeOffset? DeliveredAt { get; init; }

    public IReadOnlyList<TrackingNode> TrackingInfo { get; init => field = value ?? []; } = [];

    public Connection<FulfillmentItemNode>? FulfillmentLineItems { get; init; }
}

internal sealed record TrackingNode(string? Company, string? Number, string? Url);

internal sealed record FulfillmentItemNode
{
    public string Id { get; init; } = "";

    public int? Quantity { get; init; }

    public Reference? LineItem { get; init; }
}

internal sealed record ReturnableNode
{
    public Connection<ReturnableItemNode>? ReturnableFulfillmentLineItems { get; init; }
}

internal sealed record ReturnableItemNode(int Quantity, FulfillmentItemNode FulfillmentLineItem);

internal sealed record ReturnNode
{
    public string Status { get; init; } = "";

    public DateTimeOffset CreatedAt { get; init; }

    public Connection<Reference>? ExchangeLineItems { get; init; }

    public Connection<ReturnItemNode>? ReturnLineItems { get; init; }
}

internal sealed record ReturnItemNode
{
    public int Quantity { get; init; }

    public string? CustomerNote { get; init; }

    public FulfillmentItemNode? FulfillmentLineItem { get; init; }
}
