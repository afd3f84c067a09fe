using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace RetailMessenger.Connectors.Shopify.Search;

/// <summary>Has the catalogue read, again and again.</summary>
internal sealed class CatalogFollowing(CatalogReader reader, IOptions<ShopifyOptions> options, TimeProvider time) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.SearchEvery, time);
        do
        {
            await reader.CatchUpAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
