namespace RetailMessenger.Core.Retail;

/// <summary>Pieces of an order that travel together.</summary>
public sealed record Fulfilment
{
    /// <summary>The variants of the pieces, one for each piece.</summary>
    public required IReadOnlyList<string> VariantIds { get; init; }

    /// <summary>The carrier's numbers of the parcels.</summary>
    public IReadOnlyList<string> TrackingNumbers { get; init => field = value ?? []; } = [];

    /// <summary>Who brings it; empty when the shop does not say.</summary>
    public string Carrier { get; init => field = value ?? ""; } = "";

    /// <summary>Where the carrier shows it; null when it is not known.</summary>
    public Uri? TrackingPage { get; init; }

    /// <summary>When it left; null when it has not, or nobody knows.</summary>
    public DateTimeOffset? Sent { get; init; }

    /// <summary>The day on which the carrier expects to bring it, at the customer's; null when nobody says one.</summary>
    public DateOnly? Expected { get; init; }

    /// <summary>When it was brought; null when it was not, or nobody knows.</summary>
    public DateTimeOffset? Delivered { get; init; }
}
