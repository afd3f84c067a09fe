using System.Text.Json.Nodes;
using RetailMessenger.Connectors.Shopify.Search;
using RetailMessenger.Core.Retail;

namespace RetailMessenger.Tests.Connectors.Shopify;

/// <summary>What Shopify says becomes what the shop would say.</summary>
public sealed class ShopifyReadingTests : IDisposable
{
    private readonly ShopAtShopify _shop = ShopAtShopify.Open(new RunningClock());

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private JsonNode Pending => _shop.Internet.World["orders"]!.AsArray().First(order => (string)order!["name"]! == "#1001")!;

    private JsonNode Delivered => _shop.Internet.World["orders"]!.AsArray().First(order => (string)order!["name"]! == "#1002")!;

    public void Dispose() => _shop.Dispose();

    [Theory]
    [InlineData("UNFULFILLED", OrderStatus.Pending)]
    [InlineData("ON_HOLD", OrderStatus.Pending)]
    [InlineData("IN_PROGRESS", OrderStatus.Processed)]
    [InlineData("PARTIALLY_FULFILLED", OrderStatus.Processed)]
    [InlineData("FULFILLED", OrderStatus.Processed)]
    [InlineData("SOMETHING_NEW", OrderStatus.Processed)]
    public async Task An_order_can_be_changed_only_while_nobody_works_on_it(string said, OrderStatus status)
    {
        Pending["displayFulfillmentStatus"] = said;

        Assert.Equal(status, (await FindAsync("#1001")).Status);
    }

    [Fact]
    public async Task A_parcel_says_who_brings_it_when_and_where_one_can_look()
    {
        var order = await FindAsync("#1002");

        var parcel = Assert.Single(order.Fulfilments);
        Assert.Equal(("UPS", "1Z999", new Uri("https://carrier.example/1Z999")), (parcel.Carrier, parcel.TrackingNumbers.Single(), parcel.TrackingPage));
        Assert.Equal(["shirt-m", "shirt-m"], parcel.VariantIds);
        Assert.NotNull(parcel.Delivered);
        Assert.Equal([OrderStatus.Pending, OrderStatus.Processed, OrderStatus.Delivered], order.History.Select(change => change.Status));
    }

    [Fact]
    public async Task A_card_is_known_by_its_brand_and_last_digits_in_the_order_and_of_the_customer()
    {
        var transaction = Pending["transactions"]![0]!;
        transaction["gateway"] = "shopify_payments";
        transaction["paymentDetails"] = new JsonObject { ["company"] = "Visa", ["number"] = "•••• •••• •••• 4242" };

        var order = await FindAsync("#1001");
        var anna = Assert.IsType<Lookup<Customer>.Found>(await _shop.Connector.Customers.FindAsync("anna", Cancellation)).Value;

        Assert.Contains(new PaymentMethod.Card(order.Payments[0].MethodId, "visa", "4242"), anna.PaymentMethods);
    }

    [Fact]
    public async Task A_long_order_is_read_to_its_end()
    {
        _shop.Internet.Page = 20;
        var lines = Pending["lineItems"]!.AsArray();
        for (var line = 0; line < 75; line++)
            lines.Add(ShopifyWorld.Line($"more-{line}", "mug", "mug-1", "Mug", 9.50m, 2));

        Assert.Equal(152, (await FindAsync("#1001")).Items.Count);
    }

    [Fact]
    public async Task What_is_taken_out_of_an_order_is_no_piece_of_it()
    {
        Pending["lineItems"]![1]!["currentQuantity"] = 0;

        Assert.Equal(["shirt-m"], (await FindAsync("#1001")).Items.Select(item => item.VariantId));
    }

    [Fact]
    public async Task What_came_too_long_ago_does_not_go_back()
    {
        Delivered["fulfillments"]![0]!["deliveredAt"] = ShopifyWorld.Time(KnownShop.Now.AddDays(-31));
        var back = new ShopOperation.ReturnItems("anna", "#1002", ["shirt-m"], "card-1");

        Assert.Equal(new OperationPreview.Refused(RefusalReason.ReturnWindowOver), await _shop.Connector.Operations.PreviewAsync(back, Cancellation));
    }

    [Fact]
    public async Task What_Shopify_does_not_take_back_again_is_refused()
    {
        var operations = _shop.Connector.Operations;
        var back = new ShopOperation.ReturnItems("anna", "#1002", ["shirt-m", "shirt-m"], "card-1");
        var terms = Assert.IsType<OperationPreview.Possible>(await operations.PreviewAsync(back, Cancellation)).Terms;
        await operations.ExecuteAsync(new ConfirmedOperation("first", back, terms), Cancellation);

        var again = await operations.ExecuteAsync(new ConfirmedOperation("second", back, terms), Cancellation);

        Assert.Equal(new OperationOutcome.Refused(RefusalReason.NotReturnable, "shirt-m"), again);
    }

    [Fact]
    public async Task An_address_is_changed_and_can_be_changed_back()
    {
        var operations = _shop.Connector.Operations;
        var change = new ShopOperation.ChangeOrderAddress("anna", "#1001", KnownShop.AnnasAddress with { Line1 = "1 Station Road" });

        var done = Assert.IsType<OperationOutcome.Done>(await operations.ExecuteAsync(new ConfirmedOperation("one", change, OperationTerms.None), Cancellation));
        Assert.Equal("1 Station Road", (await FindAsync("#1001")).Address.Line1);
        await operations.ExecuteAsync(new ConfirmedOperation("two", done.Undo!, OperationTerms.None), Cancellation);

        Assert.Equal(KnownShop.AnnasAddress, (await FindAsync("#1001")).Address);
    }

    [Fact]
    public async Task What_Shopify_cannot_do_for_a_customer_is_refused_before_the_yes()
    {
        var exchange = new ShopOperation.ExchangeItems("anna", "#1002", ["shirt-m"], ["shirt-l"], "card-1");

        Assert.Equal(new OperationPreview.Refused(RefusalReason.NotSupported), await _shop.Connector.Operations.PreviewAsync(exchange, Cancellation));
    }

    [Fact]
    public async Task A_product_is_remembered_for_a_moment_with_the_time_at_which_Shopify_said_it()
    {
        var first = Assert.IsType<Lookup<Product>.Found>(await _shop.Connector.Catalog.FindAsync("shirt", Cancellation));
        var second = Assert.IsType<Lookup<Product>.Found>(await _shop.Connector.Catalog.FindAsync("shirt", Cancellation));

        Assert.Equal(first.AsOf, second.AsOf);
        Assert.Single(_shop.Internet.Heard, query => query == "Product");
    }

    [Fact]
    public async Task Products_are_found_with_slips_and_changed_ones_once_they_were_read_again()
    {
        var (reader, search) = (_shop.Get<CatalogReader>(), _shop.Get<IProductSearch>());
        Assert.IsType<Lookup<ProductResults>.TryLater>(await search.SearchAsync(new ProductQuery { Text = "linnen shirt" }, Cancellation));

        Assert.True(await reader.CatchUpAsync(Cancellation));
        var found = Assert.IsType<Lookup<ProductResults>.Found>(await search.SearchAsync(new ProductQuery { Text = "linnen shirt under 42" }, Cancellation));
        var shirt = _shop.Internet.World["products"]![0]!;
        (shirt["title"], shirt["updatedAt"]) = ("Velvet jacket", ShopifyWorld.Time(KnownShop.Now.AddMinutes(5)));
        Assert.True(await reader.CatchUpAsync(Cancellation));
        var changed = Assert.IsType<Lookup<ProductResults>.Found>(await search.SearchAsync(new ProductQuery { Text = "velvet jacket" }, Cancellation));

        Assert.Equal(("shirt", "shirt-m"), (found.Value.Hits[0].Product.Id, found.Value.Hits[0].Variant.Id));
        Assert.Equal("shirt", changed.Value.Hits[0].Product.Id);
    }

    [Fact]
    public async Task A_shop_opens_when_its_map_entry_says_so_and_a_warehouse_of_others_is_none()
    {
        _shop.Internet.World["locations"]![1]!["isFulfillmentService"] = true;

        var store = Assert.Single(Assert.IsType<Lookup<IReadOnlyList<Store>>.Found>(await _shop.Get<IStores>().ListAsync(Cancellation)).Value);

        Assert.Equal(("High Street", "America/Chicago", 7), (store.Name, store.TimeZone, store.Hours.Count));
        Assert.Equal(new OpeningHours(DayOfWeek.Saturday, new TimeOnly(14, 0), new TimeOnly(16, 0)), store.Hours[^1]);
    }

    private async Task<Order> FindAsync(string number) =>
        Assert.IsType<Lookup<Order>.Found>(await _shop.Connector.Orders.FindAsync(number, Cancellation)).Value;
}
