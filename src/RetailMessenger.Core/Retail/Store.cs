namespace RetailMessenger.Core.Retail;

/// <summary>A shop that customers can walk into.</summary>
public sealed record Store
{
    /// <summary>The shop's id of it.</summary>
    public required string Id { get; init; }

    /// <summary>What customers call it.</summary>
    public required string Name { get; init; }

    /// <summary>Where it is.</summary>
    public required PostalAddress Address { get; init; }

    /// <summary>Degrees north, WGS 84.</summary>
    public required double Latitude { get; init; }

    /// <summary>Degrees east, WGS 84.</summary>
    public required double Longitude { get; init; }

    /// <summary>With its country's code; empty when it has none for customers.</summary>
    public string Phone { get; init => field = value ?? ""; } = "";

    /// <summary>In which its hours are meant, as IANA names it.</summary>
    public required string TimeZone { get; init; }

    /// <summary>
    /// When it is open in a usual week. A day that is not there is closed; one may be there twice, for a break between. Empty: nobody has said.
    /// </summary>
    public required IReadOnlyList<OpeningHours> Hours { get; init; }

    /// <summary>Days on which it is otherwise.</summary>
    public IReadOnlyList<SpecialDay> SpecialDays { get; init => field = value ?? []; } = [];
}
