namespace RetailMessenger.Connectors.Shopify.Wire;

internal sealed record OrderNode
{
    public string Id { get; init; } = "";

    public string Name { get; init; } = "";

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? CancelledAt { get; init; }

    public string? CancelReason { get; init; }

    public CancellationNode? Cancellation { get; init; }

    public string DisplayFulfillmentStatus { get; init; } = "";

    public Reference? Customer { get; init; }

    public AddressNode? ShippingAddress { get; init; }

    public Connection<LineItemNode>? LineItems { get; init; }

    public IReadOnlyList<FulfillmentNode> Fulfillments { get; init => field = value ?? []; } = [];

    public IReadOnlyList<TransactionNode> Transactions { get; init => field = value ?? []; } = [];

    public Connection<ReturnNode>? Returns { get; init; }

    public SuggestedRefundNode? SuggestedRefund { get; init; }
}

internal sealed record CancellationNode(string? StaffNote);

internal sealed record SuggestedRefundNode(MoneyBag AmountSet);

internal sealed record LineItemNode
{
    public string Id { get; init; } = "";

    public string Title { get; init; } = "";

    public int Quantity { get; init; }

    public int CurrentQuantity { get; init; }

    public Reference? Product { get; init; }

    public VariantNode? Variant { get; init; }

    public MoneyBag? DiscountedUnitPriceSet { get; init; }
}

internal sealed record TransactionNode
{
    public string Kind { get; init; } = "";

    public string Status { get; init; } = "";

    public string? Gateway { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }

    public DateTimeOffset? ProcessedAt { get; init; }

    public MoneyBag? AmountSet { get; init; }

    public PaymentDetailsNode? PaymentDetails { get; init; }
}

internal sealed record PaymentDetailsNode(string? Company, string? Number);
