using System.Globalization;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.Core.Retail;
using RetailMessenger.Dialogs.Stores;

namespace RetailMessenger.Dialogs.StockNearMe;

/// <summary>Where the customer is, or which store they ask about.</summary>
/// <param name="Latitude">Degrees north.</param>
/// <param name="Longitude">Degrees east.</param>
/// <param name="StoreId">The store that was named; empty when a place was shared.</param>
internal sealed record Place(double Latitude, double Longitude, string StoreId)
{
    /// <summary>The place of a message: a location that it shares, or a store that it names; null when it has neither.</summary>
    public static Place? Find(Activity message, string text, IReadOnlyList<Store> stores)
    {
        if (FindShared(message) is var (latitude, longitude))
            return new Place(latitude, longitude, "");

        // Two stores of one town are both near it; the first stands for the town.
        return StoreFinder.FindIn(text, stores) switch
        {
            [var only] => new Place(only.Latitude, only.Longitude, only.Id),
            [var first, ..] named when named.All(store => store.Address.City == first.Address.City) => new Place(first.Latitude, first.Longitude, ""),
            _ => null,
        };
    }

    /// <summary>As one text, for an answer.</summary>
    public string Write() => string.Create(CultureInfo.InvariantCulture, $"{Latitude:R};{Longitude:R};{StoreId}");

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static Place Read(string written)
    {
        var parts = written.Split(';', 3);
        return new Place(double.Parse(parts[0], CultureInfo.InvariantCulture), double.Parse(parts[1], CultureInfo.InvariantCulture), parts[2]);
    }

    private static (double Latitude, double Longitude)? FindShared(Activity message)
    {
        foreach (var entity in message.Entities ?? [])
        {
            var coordinates = entity.Type switch
            {
                "GeoCoordinates" => entity.GetAs<GeoCoordinates>(),
                "Place" => SchemaJson.Convert<GeoCoordinates>(entity.GetAs<BotFramework.Schema.Place>().Geo),
                _ => null,
            };
            if (coordinates is { Latitude: >= -90 and <= 90 and var latitude, Longitude: >= -180 and <= 180 and var longitude })
                return (latitude, longitude);
        }

        return null;
    }
}
