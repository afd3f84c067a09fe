namespace RetailMessenger.Connectors.Shopify.Wire;

internal sealed record CustomerNode
{
    public string Id { get; init; } = "";

    public string? FirstName { get; init; }

    public string? LastName { get; init; }

    public string? Locale { get; init; }

    public IReadOnlyList<string> Tags { get; init => field = value ?? []; } = [];

    public string? Note { get; init; }

    public DateTimeOffset UpdatedAt { get; init; }

    public EmailNode? DefaultEmailAddress { get; init; }

    public PhoneNode? DefaultPhoneNumber { get; init; }

    public AddressNode? DefaultAddress { get; init; }

    public Connection<OrderNode>? Orders { get; init; }
}

internal sealed record EmailNode(string EmailAddress, string? MarketingState, DateTimeOffset? MarketingUpdatedAt);

internal sealed record PhoneNode(string PhoneNumber);

internal sealed record LocationNode
{
    public string Id { get; init; } = "";

    public string Name { get; init; } = "";

    public bool IsFulfillmentService { get; init; }

    public AddressNode? Address { get; init; }

    public TextNode? OpeningHours { get; init; }
}

/// <summary>A customer's address, or a location's: the two write the country's code under different names.</summary>
internal sealed record AddressNode
{
    public string? Id { get; init; }

    public string? FirstName { get; init; }

    public string? LastName { get; init; }

    public string? Phone { get; init; }

    public string? Company { get; init; }

    public string? Address1 { get; init; }

    public string? Address2 { get; init; }

    public string? City { get; init; }

    public string? Province { get; init; }

    public string? ProvinceCode { get; init; }

    public string? Country { get; init; }

    public string? CountryCode { get; init; }

    public string? CountryCodeV2 { get; init; }

    public string? Zip { get; init; }

    public double? Latitude { get; init; }

    public double? Longitude { get; init; }
}
