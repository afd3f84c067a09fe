using RetailMessenger.Core.Retail;

namespace RetailMessenger.Tests.Connectors;

/// <summary>What every connector's stock can be relied on for. The system holds <see cref="KnownShop"/>.</summary>
public abstract class StockContract
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Opens the connector on a system of its own.</summary>
    protected abstract Task<OpenConnector> OpenAsync();

    [Fact]
    public async Task Each_shop_says_how_many_it_has_and_none_is_a_number_too()
    {
        var shop = await OpenAsync();

        var found = Assert.IsType<Lookup<IReadOnlyList<StoreStock>>.Found>(await shop.Stock.FindAsync("shirt-m", Cancellation));

        Assert.Equal([("store-1", 3), ("store-2", 0)], found.Value.Select(stock => (stock.StoreId, stock.Quantity)));
    }

    [Fact]
    public async Task A_variant_that_no_shop_has_had_is_known_and_one_that_is_not_sold_is_not()
    {
        var shop = await OpenAsync();

        Assert.Empty(Assert.IsType<Lookup<IReadOnlyList<StoreStock>>.Found>(await shop.Stock.FindAsync("mug-1", Cancellation)).Value);
        Assert.IsType<Lookup<IReadOnlyList<StoreStock>>.NotFound>(await shop.Stock.FindAsync("sofa", Cancellation));
    }
}
