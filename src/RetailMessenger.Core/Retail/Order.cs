namespace RetailMessenger.Core.Retail;

/// <summary>What a customer bought, and all that has become of it.</summary>
public sealed record Order
{
    /// <summary>What customers call it, such as <c>#W2611340</c>; unique in the shop.</summary>
    public required string Number { get; init; }

    /// <summary>The id of the customer whose it is.</summary>
    public required string CustomerId { get; init; }

    /// <summary>When it was placed.</summary>
    public required DateTimeOffset Placed { get; init; }

    /// <summary>How far it has come.</summary>
    public required OrderStatus Status { get; init; }

    /// <summary>Where it is sent to.</summary>
    public required PostalAddress Address { get; init; }

    /// <summary>Each piece by itself: what was bought twice stands twice.</summary>
    public required IReadOnlyList<OrderItem> Items { get; init; }

    /// <summary>The parcels, as far as they were made up.</summary>
    public IReadOnlyList<Fulfilment> Fulfilments { get; init => field = value ?? []; } = [];

    /// <summary>What was paid and paid back, in that order.</summary>
    public IReadOnlyList<Payment> Payments { get; init => field = value ?? []; } = [];

    /// <summary>Every status that it had, the first one first.</summary>
    public IReadOnlyList<StatusChange> History { get; init => field = value ?? []; } = [];

    /// <summary>Why it was cancelled, in the shop's words for it; null when it was not.</summary>
    public string? CancelReason { get; init; }

    /// <summary>How its items were changed before it was sent, which happens once; null when they were not.</summary>
    public ItemsChange? ItemsChange { get; init; }

    /// <summary>What the customer wants to send back; null when nothing.</summary>
    public ReturnRequest? Return { get; init; }

    /// <summary>What the customer wants to have instead; null when nothing.</summary>
    public ItemsChange? Exchange { get; init; }
}
