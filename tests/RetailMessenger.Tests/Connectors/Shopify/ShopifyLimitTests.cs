using Microsoft.Extensions.Time.Testing;
using RetailMessenger.Core.Retail;

namespace RetailMessenger.Tests.Connectors.Shopify;

/// <summary>Shopify gives each app points to spend; the connector lives within them.</summary>
public sealed class ShopifyLimitTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Customers_who_come_at_once_wait_for_points_and_nobody_is_turned_away_twice()
    {
        var clock = new FakeTimeProvider(KnownShop.Now);
        using var shop = ShopAtShopify.Open(clock);
        shop.Internet.Limit = (Most: 300, PerSecond: 100, Cost: 100);
        await shop.Connector.Customers.FindAsync("anna", Cancellation);

        var all = Task.WhenAll(Enumerable.Range(0, 8).Select(_ => shop.Connector.Customers.FindAsync("anna", Cancellation)));
        await UntilAsync(all, clock);

        Assert.All(await all, found => Assert.IsType<Lookup<Customer>.Found>(found));
        Assert.Equal(0, shop.Internet.TurnedAway);
        Assert.InRange(clock.GetUtcNow() - KnownShop.Now, TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task Whoever_is_turned_away_waits_as_long_as_Shopify_says()
    {
        var clock = new FakeTimeProvider(KnownShop.Now);
        using var shop = ShopAtShopify.Open(clock);
        shop.Internet.Limit = (Most: 100, PerSecond: 50, Cost: 100);
        // Another server of the shop spends the same points.
        using var other = ShopAtShopify.Open(clock, shop.Internet);
        await other.Connector.Customers.FindAsync("anna", Cancellation);

        var found = shop.Connector.Customers.FindAsync("anna", Cancellation);
        await UntilAsync(found, clock);

        Assert.IsType<Lookup<Customer>.Found>(await found);
        Assert.Equal(1, shop.Internet.TurnedAway);
        Assert.InRange(clock.GetUtcNow() - KnownShop.Now, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(4));
    }

    [Fact]
    public async Task What_cannot_be_had_in_time_is_not_waited_for()
    {
        var clock = new FakeTimeProvider(KnownShop.Now);
        using var shop = ShopAtShopify.Open(clock);
        shop.Internet.Limit = (Most: 100, PerSecond: 2, Cost: 100);
        await shop.Connector.Customers.FindAsync("anna", Cancellation);

        var later = Assert.IsType<Lookup<Customer>.TryLater>(await shop.Connector.Customers.FindAsync("anna", Cancellation));

        Assert.InRange(later.After!.Value, TimeSpan.FromSeconds(49), TimeSpan.FromSeconds(51));
        Assert.Equal(KnownShop.Now, clock.GetUtcNow());
    }

    private static async Task UntilAsync(Task task, FakeTimeProvider clock)
    {
        while (!task.IsCompleted)
        {
            clock.Advance(TimeSpan.FromMilliseconds(50));
            await Task.WhenAny(task, Task.Run(Thread.Yield, Cancellation));
        }
    }
}
