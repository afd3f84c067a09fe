using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace RetailMessenger.Connectors.DemoShop.Seed;

/// <summary>Gives a new shop something to sell before its first customer comes.</summary>
internal sealed partial class SeedAtStart(ShopSeeder seeder, IOptions<DemoShopOptions> options, ILogger<SeedAtStart> logger) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Value.Seed is { } seed and not 0 && await seeder.SeedAsync(seed, cancellationToken) is { } shop)
            LogSeeded(shop.Products.Count, shop.Stores.Count, shop.Customers.Count, shop.Orders.Count);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "The shop was empty: it now has {Products} products, {Stores} stores, {Customers} customers and {Orders} orders that are made up. "
            + "Start with --Connectors:DemoShop:Seed=0 to have none of them.")]
    private partial void LogSeeded(int products, int stores, int customers, int orders);
}
