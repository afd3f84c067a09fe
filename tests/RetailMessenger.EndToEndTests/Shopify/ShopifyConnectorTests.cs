using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using RetailMessenger.Core.Retail;
using RetailMessenger.Tests.Connectors;
using RetailMessenger.Tests.Connectors.Shopify;

namespace RetailMessenger.EndToEndTests.Shopify;

/// <summary>The whole connector against a server that enforces Shopify's types, costs, pages and complaints.</summary>
public sealed class ShopifyConnectorTests(ShopifyServer server)
{
    private static readonly PostalAddress Elsewhere = KnownShop.AnnasAddress with { Line1 = "1 Station Road", Country = "United States" };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whatever_the_connector_asks_Shopify_takes_it_even_when_every_page_has_one_thing()
    {
        var shop = await server.OpenAsync(page: 1, points: 20000, restore: 5000, change: WithTwoPagesOfEverything);
        var (orders, operations, catalog, stock, customers) = shop.Connector;

        var order = Found(await orders.FindAsync("#1001", Cancellation));
        var listed = Found(await orders.ListAsync("anna", 10, Cancellation));
        var shirt = Found(await catalog.FindByVariantAsync("shirt-m", Cancellation));
        var mug = Found(await catalog.FindAsync("mug", Cancellation));
        var counted = Found(await stock.FindAsync("shirt-m", Cancellation));
        var stores = Found(await shop.Get<IStores>().ListAsync(Cancellation));
        var anna = Found(await customers.FindByNameAsync("Anna", "Smith", "62701", Cancellation));
        var sameAnna = Found(await customers.FindByEmailAsync("anna.smith@example.com", Cancellation));
        var results = await SearchAsync(shop, "linen shirt");
        await DoAsync(operations, new ShopOperation.ChangeOrderAddress("anna", "#1001", Elsewhere));
        await DoAsync(operations, new ShopOperation.ChangeCustomerAddress("anna", Elsewhere));
        await DoAsync(operations, new ShopOperation.ChangeCustomerAddress("ben", Elsewhere));
        await DoAsync(operations, new ShopOperation.ReturnItems("anna", "#1002", ["shirt-m"], "card-1"));
        await DoAsync(operations, new ShopOperation.CancelOrder("anna", "#1001", operations.CancelReasons[0]));

        Assert.Equal(["shirt-m", "mug-1"], order.Items.Select(item => item.VariantId));
        Assert.Equal(["#1001", "#1003", "#1002"], listed.Select(each => each.Number));
        Assert.Equal((3, 1), (shirt.Variants.Count, mug.Variants.Count));
        Assert.Equal([("store-1", 3), ("store-2", 0)], counted.Select(each => (each.StoreId, each.Quantity)));
        Assert.Equal([("High Street", 7), ("Station", 7)], stores.Select(store => (store.Name, store.Hours.Count)));
        Assert.Equal("anna", anna.Id);
        Assert.Equal(sameAnna.Orders, ["#1001"]);
        Assert.Equal("shirt", results.Hits[0].Product.Id);
        Assert.Equal("1 Station Road", Found(await orders.FindAsync("#1001", Cancellation)).Address.Line1);
        Assert.Equal("1 Station Road", Found(await customers.FindAsync("ben", Cancellation)).Address.Line1);
        var (heard, _) = await shop.ReportAsync();
        Assert.Equal(Directory.GetFiles(StandInFiles.Queries).Select(Path.GetFileNameWithoutExtension).Order(), heard.Distinct().Order());
    }

    [Fact]
    public async Task Many_customers_at_once_wait_for_points_and_all_get_their_order()
    {
        var shop = await server.OpenAsync(points: 1000, restore: 1500);

        var found = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => shop.Connector.Orders.FindAsync("#1002", Cancellation)));

        Assert.All(found, each => Assert.Equal("#1002", Found(each).Number));
    }

    [Fact]
    public async Task An_address_that_Shopify_does_not_take_is_refused_and_nothing_changes()
    {
        var shop = await server.OpenAsync();
        var change = new ShopOperation.ChangeOrderAddress("anna", "#1001", Elsewhere with { PostalCode = "ABC" });

        var outcome = await shop.Connector.Operations.ExecuteAsync(new ConfirmedOperation("key", change, OperationTerms.None), Cancellation);

        Assert.Equal(new OperationOutcome.Refused(RefusalReason.AddressIncomplete), outcome);
        Assert.Equal(KnownShop.AnnasAddress, Found(await shop.Connector.Orders.FindAsync("#1001", Cancellation)).Address);
    }

    [Fact]
    public async Task A_wrong_token_is_told_as_try_later_and_shows_as_not_working()
    {
        var shop = await server.OpenAsync();
        var stranger = new ShopOnServer(shop.Address, "wrong");

        for (var calls = 0; calls < 3; calls++)
            Assert.IsType<Lookup<Order>.TryLater>(await stranger.Connector.Orders.FindAsync("#1001", Cancellation));

        Assert.False(stranger.Get<IShopHealth>().IsWorking(ShopPart.Orders));
        Assert.True(stranger.Get<IShopHealth>().IsWorking(ShopPart.Catalog));
    }

    [Fact]
    public async Task The_server_of_a_shop_at_Shopify_starts_and_reads_what_the_shop_sells()
    {
        var shop = await server.OpenAsync();
        await using var process = new ServerProcess(
            "--Connectors:Shopify:Shop=known.myshopify.com", $"--Connectors:Shopify:AccessToken={shop.Token}", $"--Connectors:Shopify:Endpoint={shop.Address}");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        limit.CancelAfter(TimeSpan.FromSeconds(30));

        await process.StartAsync(limit.Token);
        while (!(await shop.ReportAsync()).Heard.Contains("Products"))
            limit.Token.ThrowIfCancellationRequested();

        Assert.DoesNotContain("Shopify did not answer", process.Printed, StringComparison.Ordinal);
    }

    private static void WithTwoPagesOfEverything(JsonObject world)
    {
        world["customers"]!.AsArray().Single(customer => (string)customer!["id"]! == ShopifyWorld.Gid("Customer", "ben"))!["defaultAddress"] = null;
        foreach (var order in world["orders"]!.AsArray().Where(order => (string)order!["name"]! == "#1002"))
        {
            // A second line in the same parcel, so that its pieces have two pages.
            order!["lineItems"]!.AsArray().Add(ShopifyWorld.Line("extra", "mug", "mug-1", "Mug", 9.50m, 1));
            order["fulfillments"]![0]!["fulfillmentLineItems"]!.AsArray().Add(new JsonObject
            {
                ["id"] = ShopifyWorld.Gid("FulfillmentLineItem", "extra"),
                ["quantity"] = 1,
                ["lineItem"] = new JsonObject { ["id"] = ShopifyWorld.Gid("LineItem", "extra") },
            });
        }
    }

    private static async Task<ProductResults> SearchAsync(ShopOnServer shop, string words)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        limit.CancelAfter(TimeSpan.FromSeconds(30));
        var following = shop.Get<IEnumerable<IHostedService>>().Single();
        await following.StartAsync(Cancellation);
        Lookup<ProductResults> found;
        do
        {
            await Task.Yield();
            found = await shop.Get<IProductSearch>().SearchAsync(new ProductQuery { Text = words }, limit.Token);
        }
        while (found is Lookup<ProductResults>.TryLater);
        await following.StopAsync(Cancellation);
        return Found(found);
    }

    private static async Task DoAsync(IShopOperations operations, ShopOperation operation)
    {
        var preview = Assert.IsType<OperationPreview.Possible>(await operations.PreviewAsync(operation, Cancellation));
        Assert.IsType<OperationOutcome.Done>(await operations.ExecuteAsync(new ConfirmedOperation(Guid.NewGuid().ToString(), operation, preview.Terms), Cancellation));
    }

    private static T Found<T>(Lookup<T> lookup) => Assert.IsType<Lookup<T>.Found>(lookup).Value;
}
