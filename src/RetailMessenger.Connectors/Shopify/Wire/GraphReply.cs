namespace RetailMessenger.Connectors.Shopify.Wire;

/// <summary>What comes back, whatever the HTTP status says.</summary>
internal sealed record GraphReply
{
    public ShopData? Data { get; init; }

    public IReadOnlyList<GraphError>? Errors { get; init; }

    public GraphExtensions? Extensions { get; init; }
}

internal sealed record GraphError
{
    public string Message { get; init; } = "";

    public GraphErrorExtensions? Extensions { get; init; }
}

internal sealed record GraphErrorExtensions
{
    public string? Code { get; init; }
}

internal sealed record GraphExtensions
{
    public QueryCost? Cost { get; init; }
}

internal sealed record QueryCost
{
    public double RequestedQueryCost { get; init; }

    public double? ActualQueryCost { get; init; }

    public ThrottleStatus? ThrottleStatus { get; init; }
}

internal sealed record ThrottleStatus
{
    public double MaximumAvailable { get; init; }

    public double CurrentlyAvailable { get; init; }

    public double RestoreRate { get; init; }
}
