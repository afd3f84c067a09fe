using RetailMessenger.Connectors.DemoShop.Seed;
using RetailMessenger.Tests.Storage;

namespace RetailMessenger.Tests.Connectors.DemoShop.Seed;

/// <summary>The shop is filled on PostgreSQL too.</summary>
public sealed class PostgresSeederTests(PostgresServer server)
{
    [Fact]
    public async Task Nodes_that_start_at_once_make_one_shop()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var store = DemoShopStore.Open(new KeyValuePair<string, string?>("Storage:ConnectionString", await server.CreateDatabaseAsync(cancellation)));

        var made = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => new ShopSeeder(store.Records, store.Clock).SeedAsync(1, cancellation)));

        var shop = made.First(shop => shop is not null)!;
        Assert.Equal(shop.Products.Count, (await store.Records.ReadProductsAsync(0, 10_000, cancellation)).Count);
        Assert.Equal(shop.Stores.Count, (await store.Records.ListStoresAsync(cancellation)).Count);
        Assert.NotNull(await store.Records.FindOrderAsync(shop.Orders[0].Number, cancellation));
        Assert.NotEmpty(await store.Records.FindStockAsync(shop.Stock[^1].VariantId, cancellation));
    }
}
