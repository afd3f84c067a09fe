namespace RetailMessenger.Connectors.Shopify.Wire;

/// <summary>What a mutation says: each names its complaints in one of two ways.</summary>
internal sealed record WriteResult
{
    public JobNode? Job { get; init; }

    public IReadOnlyList<UserError>? UserErrors { get; init; }

    public IReadOnlyList<UserError>? OrderCancelUserErrors { get; init; }

    /// <summary>What Shopify does not accept; empty when it is done, or begun.</summary>
    public IReadOnlyList<UserError> Complaints => OrderCancelUserErrors ?? UserErrors ?? [];
}

internal sealed record UserError
{
    public string? Code { get; init; }

    public string Message { get; init; } = "";
}
