namespace RetailMessenger.Core.Retail;

/// <summary>Somebody who buys in the shop, as the shop's customer system knows them.</summary>
public sealed record Customer
{
    /// <summary>The shop's id of them.</summary>
    public required string Id { get; init; }

    /// <summary>As the customer writes it.</summary>
    public required string FirstName { get; init; }

    /// <summary>As the customer writes it; empty for somebody with one name.</summary>
    public required string LastName { get; init; }

    /// <summary>Empty when it is not known.</summary>
    public string Email { get; init => field = value ?? ""; } = "";

    /// <summary>With its country's code, E.164; empty when it is not known.</summary>
    public string Phone { get; init => field = value ?? ""; } = "";

    /// <summary>Where orders are sent to unless the customer says otherwise.</summary>
    public required PostalAddress Address { get; init; }

    /// <summary>The ways in which the customer pays.</summary>
    public IReadOnlyList<PaymentMethod> PaymentMethods { get; init => field = value ?? []; } = [];

    /// <summary>The numbers of the customer's orders, the newest last.</summary>
    public IReadOnlyList<string> Orders { get; init => field = value ?? []; } = [];

    /// <summary>The groups that the shop counts the customer among.</summary>
    public IReadOnlyList<string> Segments { get; init => field = value ?? []; } = [];

    /// <summary>What the shop's people wrote about the customer. Never shown to customers.</summary>
    public IReadOnlyList<CustomerNote> Notes { get; init => field = value ?? []; } = [];

    /// <summary>What the customer agreed to be written to about.</summary>
    public IReadOnlyList<Consent> Consents { get; init => field = value ?? []; } = [];

    /// <summary>The code of the customer's language; null when it is not known.</summary>
    public string? Language { get; init; }

    /// <summary>The customer's time zone, as IANA names it; null when it is not known.</summary>
    public string? TimeZone { get; init; }
}
