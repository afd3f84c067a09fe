using RetailMessenger.Core.Retail;

namespace RetailMessenger.Tests.Connectors;

/// <summary>What every connector's orders, and what is done with them, can be relied on for. The system holds <see cref="KnownShop"/>.</summary>
public abstract class OrdersContract
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Opens the connector on a system of its own.</summary>
    protected abstract Task<OpenConnector> OpenAsync();

    [Theory]
    [InlineData("#1001")]
    [InlineData("1001")]
    [InlineData(" # 1001 ")]
    public async Task An_order_is_found_however_its_number_is_written(string number)
    {
        var shop = await OpenAsync();

        var found = Assert.IsType<Lookup<Order>.Found>(await shop.Orders.FindAsync(number, Cancellation));

        Assert.Equal(("#1001", "anna", OrderStatus.Pending), (found.Value.Number, found.Value.CustomerId, found.Value.Status));
        Assert.Equal(["shirt-m", "mug-1"], found.Value.Items.Select(item => item.VariantId));
        Assert.Equal(KnownShop.Dollars(49.50m), found.Value.Payments.Single().Amount);
        Assert.InRange(found.AsOf, KnownShop.Now.AddDays(-1), KnownShop.Now.AddDays(1));
    }

    [Theory]
    [InlineData("#9999")]
    [InlineData("")]
    [InlineData("'; DROP TABLE shop_order; --")]
    public async Task An_order_that_is_not_there_is_not_found(string number)
    {
        var shop = await OpenAsync();

        Assert.IsType<Lookup<Order>.NotFound>(await shop.Orders.FindAsync(number, Cancellation));
    }

    [Fact]
    public async Task A_customers_orders_are_listed_from_the_newest_and_nobody_elses()
    {
        var shop = await OpenAsync();

        var all = Assert.IsType<Lookup<IReadOnlyList<Order>>.Found>(await shop.Orders.ListAsync("anna", 10, Cancellation));
        var newest = Assert.IsType<Lookup<IReadOnlyList<Order>>.Found>(await shop.Orders.ListAsync("anna", 1, Cancellation));
        var nobodys = Assert.IsType<Lookup<IReadOnlyList<Order>>.Found>(await shop.Orders.ListAsync("nobody", 10, Cancellation));

        Assert.Equal(["#1001", "#1003", "#1002"], all.Value.Select(order => order.Number));
        Assert.Equal("#1001", Assert.Single(newest.Value).Number);
        Assert.Empty(nobodys.Value);
    }

    [Fact]
    public async Task A_pending_order_is_cancelled_with_the_terms_that_were_stated()
    {
        var shop = await OpenAsync();
        var cancel = new ShopOperation.CancelOrder("anna", "#1001", shop.Operations.CancelReasons[0]);

        var preview = Assert.IsType<OperationPreview.Possible>(await shop.Operations.PreviewAsync(cancel, Cancellation));
        Assert.Equal(OrderStatus.Pending, (await ReadAsync(shop, "#1001")).Status);
        Assert.IsType<OperationOutcome.Done>(await shop.Operations.ExecuteAsync(new ConfirmedOperation(Key(), cancel, preview.Terms), Cancellation));

        var order = await ReadAsync(shop, "#1001");
        Assert.Equal(new MoneyMovement("card-1", KnownShop.Dollars(-49.50m), MoneyTiming.Days), Assert.Single(preview.Terms.Movements));
        Assert.Equal(OrderStatus.Cancelled, order.Status);
        Assert.Equal(KnownShop.Dollars(49.50m), order.Payments.Single(payment => payment.IsRefund).Amount);
    }

    [Fact]
    public async Task What_is_sent_twice_with_one_key_is_done_once_and_told_the_same()
    {
        var shop = await OpenAsync();
        var cancel = await ConfirmAsync(shop, new ShopOperation.CancelOrder("anna", "#1001", shop.Operations.CancelReasons[0]));

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => shop.Operations.ExecuteAsync(cancel, Cancellation)));

        Assert.All(outcomes, outcome => Assert.Equal(outcomes[0], outcome));
        Assert.IsType<OperationOutcome.Done>(outcomes[0]);
        Assert.Single((await ReadAsync(shop, "#1001")).Payments, payment => payment.IsRefund);
    }

    [Fact]
    public async Task Another_customers_order_is_as_if_there_were_none()
    {
        var shop = await OpenAsync();
        var cancel = new ShopOperation.CancelOrder("ben", "#1001", shop.Operations.CancelReasons[0]);

        var preview = await shop.Operations.PreviewAsync(cancel, Cancellation);
        var outcome = await shop.Operations.ExecuteAsync(new ConfirmedOperation(Key(), cancel, OperationTerms.None), Cancellation);

        Assert.IsType<OperationPreview.NotFound>(preview);
        Assert.IsType<OperationOutcome.NotFound>(outcome);
        Assert.Equal(OrderStatus.Pending, (await ReadAsync(shop, "#1001")).Status);
    }

    [Fact]
    public async Task With_other_terms_than_were_said_yes_to_nothing_is_done()
    {
        var shop = await OpenAsync();
        var cancel = new ShopOperation.CancelOrder("anna", "#1001", shop.Operations.CancelReasons[0]);
        var stated = new OperationTerms([new MoneyMovement("card-1", KnownShop.Dollars(-10), MoneyTiming.Days)]);

        var outcome = await shop.Operations.ExecuteAsync(new ConfirmedOperation(Key(), cancel, stated), Cancellation);

        Assert.Equal(new OperationOutcome.Refused(RefusalReason.TermsChanged), outcome);
        Assert.Equal(OrderStatus.Pending, (await ReadAsync(shop, "#1001")).Status);
    }

    [Fact]
    public async Task An_order_on_its_way_is_not_cancelled()
    {
        var shop = await OpenAsync();
        var cancel = new ShopOperation.CancelOrder("anna", "#1003", shop.Operations.CancelReasons[0]);

        Assert.Equal(new OperationPreview.Refused(RefusalReason.NotPending), await shop.Operations.PreviewAsync(cancel, Cancellation));
        Assert.Equal(OrderStatus.Processed, (await ReadAsync(shop, "#1003")).Status);
    }

    [Fact]
    public async Task Pieces_of_a_delivered_order_go_back_as_often_as_they_were_bought()
    {
        var shop = await OpenAsync();
        var three = new ShopOperation.ReturnItems("anna", "#1002", ["shirt-m", "shirt-m", "shirt-m"], "card-1");
        var two = await ConfirmAsync(shop, new ShopOperation.ReturnItems("anna", "#1002", ["shirt-m", "shirt-m"], "card-1"));

        Assert.Equal(new OperationPreview.Refused(RefusalReason.ItemNotInOrder, "shirt-m"), await shop.Operations.PreviewAsync(three, Cancellation));
        Assert.IsType<OperationOutcome.Done>(await shop.Operations.ExecuteAsync(two, Cancellation));

        var order = await ReadAsync(shop, "#1002");
        Assert.Equal(OrderStatus.ReturnRequested, order.Status);
        Assert.Equal(["shirt-m", "shirt-m"], order.Return!.VariantIds);
        Assert.Equal(new MoneyMovement("card-1", KnownShop.Dollars(-80), MoneyTiming.OnceReceived), Assert.Single(two.Terms.Movements));
    }

    // No two tests share one, so that a system which they share takes each for new.
    private static string Key(string name = "") => $"{TestContext.Current.Test!.UniqueID}#{name}";

    /// <summary>States an operation's terms and says yes to them.</summary>
    protected static async Task<ConfirmedOperation> ConfirmAsync(OpenConnector shop, ShopOperation operation, string key = "") => new(
        Key(key), operation, Assert.IsType<OperationPreview.Possible>(await shop.Operations.PreviewAsync(operation, Cancellation)).Terms);

    /// <summary>An order as it is now.</summary>
    protected static async Task<Order> ReadAsync(OpenConnector shop, string number) =>
        Assert.IsType<Lookup<Order>.Found>(await shop.Orders.FindAsync(number, Cancellation)).Value;
}
