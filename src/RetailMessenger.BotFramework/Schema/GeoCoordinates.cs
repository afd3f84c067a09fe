namespace RetailMessenger.BotFramework.Schema;

/// <summary>A place on earth (schema.org/GeoCoordinates, WGS 84).</summary>
public class GeoCoordinates : Entity
{
    /// <summary>Starts empty, to be filled by an initializer or from JSON.</summary>
    public GeoCoordinates()
    {
        Type = "GeoCoordinates";
    }

    /// <summary>Takes the members in the order of the Bot Framework SDK; what is left out stays null.</summary>
    public GeoCoordinates(double? elevation = null, double? latitude = null, double? longitude = null, string? type = null, string? name = null)
    {
        Elevation = elevation;
        Latitude = latitude;
        Longitude = longitude;
        Type = type ?? "GeoCoordinates";
        Name = name;
    }

    /// <summary>Metres above the ellipsoid.</summary>
    public double? Elevation { get; set; }

    /// <summary>Degrees, north positive.</summary>
    public double? Latitude { get; set; }

    /// <summary>Degrees, east positive.</summary>
    public double? Longitude { get; set; }

    /// <summary>What the place is called.</summary>
    public string? Name { get; set; }
}
