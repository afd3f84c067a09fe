using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using RetailMessenger.Connectors.Shopify.Wire;
using RetailMessenger.Core.Retail;

namespace RetailMessenger.Connectors.Shopify.Stores;

/// <summary>The locations that customers can walk into.</summary>
internal sealed class ShopifyStores(ShopifyClient client, IOptions<ShopifyOptions> options) : IStores
{
    private const int MostPages = 20;

    private readonly ShopifyOptions _options = options.Value;

    public async Task<Lookup<IReadOnlyList<Store>>> ListAsync(CancellationToken cancellationToken)
    {
        List<Store> stores = [];
        string? after = null;
        ShopifyAnswer answer;
        var pages = 0;
        do
        {
            answer = await client.AskAsync(ShopifyQuery.Locations, new JsonObject { ["after"] = after }, cancellationToken);
            if (answer is not ShopifyAnswer.Data { Root: { Locations: { } locations } root })
                return answer.Read<IReadOnlyList<Store>>(_ => null);
            stores.AddRange(locations.Nodes.Where(location => IsStore(location, _options)).Select(location => Read(location, root.Shop?.IanaTimezone)).OfType<Store>());
            after = locations.Next;
        }
        while (after is not null && ++pages < MostPages);
        return answer.Read(_ => (IReadOnlyList<Store>)stores);
    }

    /// <summary>Whether customers can walk in: where the settings name none, wherever the shop itself keeps goods.</summary>
    public static bool IsStore(LocationNode location, ShopifyOptions options) => options.Stores.Count > 0
        ? options.Stores.Contains(ShopifyId.Short(location.Id), StringComparer.Ordinal)
        : !location.IsFulfillmentService;

    // A place that Shopify does not find on its map is near to nobody.
    private static Store? Read(LocationNode location, string? timeZone) => location.Address is not { Latitude: { } latitude, Longitude: { } longitude } ? null : new Store
    {
        Id = ShopifyId.Short(location.Id),
        Name = location.Name,
        Address = Addresses.Read(location.Address),
        Latitude = latitude,
        Longitude = longitude,
        Phone = location.Address.Phone ?? "",
        TimeZone = timeZone ?? "Etc/UTC",
        Hours = HoursReader.Read(location.OpeningHours?.Value ?? ""),
    };
}
