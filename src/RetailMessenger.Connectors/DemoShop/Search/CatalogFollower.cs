using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using RetailMessenger.Core.Retail.Records;

namespace RetailMessenger.Connectors.DemoShop.Search;

/// <summary>Reads the shop's products at the start, and from then on what was saved since.</summary>
internal sealed partial class CatalogFollower(IShopRecords records, ProductIndex index, TimeProvider time, ILogger<CatalogFollower> logger) : BackgroundService
{
    /// <summary>How long a change waits at most before it is read.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromMilliseconds(400);

    private const int Page = 500;

    private long _place;

    /// <summary>Reads what was saved since the last time.</summary>
    public async Task CatchUpAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<SavedProduct> saved;
        do
        {
            saved = await records.ReadProductsAsync(_place, Page, cancellationToken);
            index.Put(saved.Select(product => product.Product));
            _place = saved.Count > 0 ? saved[^1].Place : _place;
        }
        while (saved.Count == Page);
        index.MarkFilled();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        do
        {
            try
            {
                await CatchUpAsync(stoppingToken);
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
