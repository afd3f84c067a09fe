using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace RetailMessenger.Connectors.Shopify.Search;

/// <summary>Has the catalogue read, again and again.</summary>
internal sealed partial class CatalogFollowing(
    CatalogReader reader, IOptions<ShopifyOptions> options, TimeProvider time, ILogger<CatalogFollowing> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.SearchEvery, time);
        do
        {
            try
            {
                await reader.CatchUpAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                LogFailed(exception);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(LogLevel.Error, "Reading the shop's products for the search failed; it is tried again")]
    private partial void LogFailed(Exception exception);
}
