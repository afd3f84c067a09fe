using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using RetailMessenger.Connectors.DemoShop;
using RetailMessenger.Connectors.DemoShop.Seed;
using RetailMessenger.Core.Retail;
using RetailMessenger.Core.Retail.Records;

namespace RetailMessenger.Tests.Connectors.DemoShop.Seed;

/// <summary>An empty shop is filled once.</summary>
public sealed class ShopSeederTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_empty_shop_is_filled_and_a_full_one_is_left_alone()
    {
        await using var store = DemoShopStore.Open();
        var seeder = new ShopSeeder(store.Records, store.Clock);

        var shop = await seeder.SeedAsync(1, Cancellation);
        var again = await seeder.SeedAsync(2, Cancellation);

        Assert.NotNull(shop);
        Assert.Null(again);
        Assert.Equal(shop.Products.Count, (await store.Records.ReadProductsAsync(0, 10_000, Cancellation)).Count);
        Assert.Equal(12, (await store.Records.ListStoresAsync(Cancellation)).Count);
        var order = shop.Orders[^1];
        Assert.Equal(Written(order), Written(await store.Records.FindOrderAsync(order.Number.TrimStart('#'), Cancellation)));
        var orders = await store.Records.ListOrdersAsync(order.CustomerId, 100, Cancellation);
        Assert.Equal(shop.Customers.Single(customer => customer.Id == order.CustomerId).Orders.Count, orders.Count);
        Assert.NotEmpty(await store.Records.FindStockAsync(shop.Stock[0].VariantId, Cancellation));
    }

    [Fact]
    public async Task A_shop_that_brought_its_own_products_gets_none_that_are_made_up()
    {
        await using var store = DemoShopStore.Open();
        await store.ResetAsync(Cancellation);

        Assert.Null(await new ShopSeeder(store.Records, store.Clock).SeedAsync(1, Cancellation));
        Assert.Null(await store.Records.FindCustomerAsync("customer-0001", Cancellation));
    }

    [Fact]
    public async Task Nodes_that_start_at_once_make_one_shop()
    {
        await using var store = DemoShopStore.Open();

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => new ShopSeeder(store.Records, store.Clock).SeedAsync(1, Cancellation)));

        var expected = SeededShop.Make(1, DateOnly.FromDateTime(store.Clock.GetUtcNow().UtcDateTime));
        Assert.Equal(expected.Products.Count, (await store.Records.ReadProductsAsync(0, 10_000, Cancellation)).Count);
        Assert.Equal(Written(expected.Orders[0]), Written(await store.Records.FindOrderAsync(expected.Orders[0].Number, Cancellation)));
    }

    [Theory]
    [InlineData(7, true)]
    [InlineData(0, false)]
    [InlineData(null, false)]
    public async Task The_server_fills_the_shop_when_its_settings_say_so(int? seed, bool isFilled)
    {
        await using var store = DemoShopStore.Open();
        var start = new SeedAtStart(
            new ShopSeeder(store.Records, store.Clock), Options.Create(new DemoShopOptions { Seed = seed }), NullLogger<SeedAtStart>.Instance);

        await start.StartAsync(Cancellation);

        Assert.Equal(isFilled, (await store.Records.ReadProductsAsync(0, 1, Cancellation)).Count > 0);
    }

    [Fact]
    public async Task An_empty_setting_is_understood()
    {
        await using var store = DemoShopStore.Open(new KeyValuePair<string, string?>("Connectors:DemoShop:Seed", ""));

        Assert.NotEmpty(store.Operations.CancelReasons);
    }

    private static string Written(Order? order) => JsonSerializer.Serialize(order!, RetailJson.Default.Order);
}
