namespace RetailMessenger.Core.Retail;

/// <summary>Where something is sent to, or where a shop is.</summary>
public sealed record PostalAddress
{
    /// <summary>Street and number.</summary>
    public required string Line1 { get; init; }

    /// <summary>Flat, floor, company; empty when there is none.</summary>
    public string Line2 { get; init => field = value ?? ""; } = "";

    /// <summary>Town or city.</summary>
    public required string City { get; init; }

    /// <summary>State, province or region; empty where addresses have none.</summary>
    public string Region { get; init => field = value ?? ""; } = "";

    /// <summary>Country, as the shop writes it: a name or the two letters of ISO 3166-1.</summary>
    public required string Country { get; init; }

    /// <summary>Postal code, as text: some begin with zero.</summary>
    public required string PostalCode { get; init; }
}
