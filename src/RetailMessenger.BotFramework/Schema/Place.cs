namespace RetailMessenger.BotFramework.Schema;

/// <summary>A place (schema.org/Place).</summary>
public class Place : Entity
{
    /// <summary>Starts empty, to be filled by an initializer or from JSON.</summary>
    public Place()
    {
        Type = "Place";
    }

    /// <summary>Takes the members in the order of the Bot Framework SDK; what is left out stays null.</summary>
    public Place(object? address = null, object? geo = null, object? hasMap = null, string? type = null, string? name = null)
    {
        Address = address;
        Geo = geo;
        HasMap = hasMap;
        Type = type ?? "Place";
        Name = name;
    }

    /// <summary>A text or a postal address.</summary>
    public object? Address { get; set; }

    /// <summary><see cref="GeoCoordinates"/> or the like.</summary>
    public object? Geo { get; set; }

    /// <summary>An address of a map, or a map.</summary>
    public object? HasMap { get; set; }

    /// <summary>What the place is called.</summary>
    public string? Name { get; set; }
}
