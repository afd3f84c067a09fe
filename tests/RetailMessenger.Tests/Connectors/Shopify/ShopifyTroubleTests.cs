using Microsoft.Extensions.Time.Testing;
using RetailMessenger.Core.Retail;

namespace RetailMessenger.Tests.Connectors.Shopify;

/// <summary>When Shopify is in trouble, the bot knows what is true, and says it.</summary>
public sealed class ShopifyTroubleTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_question_that_fails_once_is_asked_again()
    {
        using var shop = ShopAtShopify.Open(new RunningClock());
        shop.Internet.Trouble = (_, before) => before == 0 ? Trouble.Broken : Trouble.None;

        Assert.IsType<Lookup<Order>.Found>(await shop.Connector.Orders.FindAsync("#1001", Cancellation));

        Assert.Equal(["OrdersByName", "OrdersByName", "Order", "Order"], shop.Internet.Heard);
    }

    [Fact]
    public async Task What_changes_something_is_never_sent_again_unseen()
    {
        using var shop = ShopAtShopify.Open(new RunningClock());
        var cancel = await ConfirmCancelAsync(shop);
        shop.Internet.Trouble = (query, _) => query == "OrderCancel" ? Trouble.Broken : Trouble.None;

        Assert.IsType<OperationOutcome.Unclear>(await shop.Connector.Operations.ExecuteAsync(cancel, Cancellation));

        Assert.Single(shop.Internet.Heard, query => query == "OrderCancel");
    }

    [Fact]
    public async Task A_cancellation_whose_answer_is_lost_is_found_to_be_done()
    {
        using var shop = ShopAtShopify.Open(new RunningClock());
        var cancel = await ConfirmCancelAsync(shop);
        shop.Internet.Trouble = (query, _) => query == "OrderCancel" ? Trouble.Lost : Trouble.None;

        Assert.IsType<OperationOutcome.Done>(await shop.Connector.Operations.ExecuteAsync(cancel, Cancellation));
        Assert.IsType<OperationOutcome.Done>(await shop.Connector.Operations.ExecuteAsync(cancel, Cancellation));

        Assert.Single(shop.Internet.Heard, query => query == "OrderCancel");
    }

    [Fact]
    public async Task A_return_whose_answer_is_lost_is_found_to_be_asked_for()
    {
        using var shop = ShopAtShopify.Open(new RunningClock());
        var back = new ShopOperation.ReturnItems("anna", "#1002", ["shirt-m"], "card-1");
        var terms = Assert.IsType<OperationPreview.Possible>(await shop.Connector.Operations.PreviewAsync(back, Cancellation)).Terms;
        shop.Internet.Trouble = (query, _) => query == "ReturnRequest" ? Trouble.Lost : Trouble.None;

        var confirmed = new ConfirmedOperation("key", back, terms);
        Assert.IsType<OperationOutcome.Done>(await shop.Connector.Operations.ExecuteAsync(confirmed, Cancellation));
        Assert.IsType<OperationOutcome.Done>(await shop.Connector.Operations.ExecuteAsync(confirmed, Cancellation));

        Assert.Single(shop.Internet.Heard, query => query == "ReturnRequest");
    }

    [Fact]
    public async Task Without_a_connection_nothing_was_done_and_it_can_be_tried_later()
    {
        using var shop = ShopAtShopify.Open(new RunningClock());
        var cancel = await ConfirmCancelAsync(shop);
        shop.Internet.Trouble = (query, _) => query == "OrderCancel" ? Trouble.NoConnection : Trouble.None;

        Assert.IsType<OperationOutcome.TryLater>(await shop.Connector.Operations.ExecuteAsync(cancel, Cancellation));
    }

    [Fact]
    public async Task A_part_that_keeps_failing_does_not_work_the_others_do_and_after_a_while_it_is_tried_again()
    {
        var clock = new FakeTimeProvider(KnownShop.Now);
        using var shop = ShopAtShopify.Open(clock);
        shop.Internet.Trouble = (query, _) => query == "OrdersByName" ? Trouble.Denied : Trouble.None;

        for (var calls = 0; calls < 3; calls++)
        {
            Assert.True(shop.Health.IsWorking(ShopPart.Orders));
            Assert.IsType<Lookup<Order>.TryLater>(await shop.Connector.Orders.FindAsync("#1001", Cancellation));
        }

        Assert.IsType<Lookup<Product>.Found>(await shop.Connector.Catalog.FindAsync("shirt", Cancellation));
        Assert.False(shop.Health.IsWorking(ShopPart.Orders));
        Assert.True(shop.Health.IsWorking(ShopPart.Catalog));

        clock.Advance(TimeSpan.FromSeconds(31));
        shop.Internet.Trouble = (_, _) => Trouble.None;
        Assert.True(shop.Health.IsWorking(ShopPart.Orders));
        Assert.IsType<Lookup<Order>.Found>(await shop.Connector.Orders.FindAsync("#1001", Cancellation));
        Assert.True(shop.Health.IsWorking(ShopPart.Orders));
    }

    [Fact]
    public async Task When_most_calls_fail_Shopify_is_left_alone_for_a_while()
    {
        using var shop = ShopAtShopify.Open(new RunningClock());
        shop.Internet.Trouble = (_, _) => Trouble.Broken;

        for (var calls = 0; calls < 10; calls++)
            await shop.Connector.Customers.FindAsync("anna", Cancellation);
        var heard = shop.Internet.Heard.Count;
        var answer = await shop.Connector.Customers.FindAsync("anna", Cancellation);

        Assert.IsType<Lookup<Customer>.TryLater>(answer);
        Assert.Equal(heard, shop.Internet.Heard.Count);
        Assert.False(shop.Health.IsWorking(ShopPart.Customers));
    }

    private static async Task<ConfirmedOperation> ConfirmCancelAsync(ShopAtShopify shop)
    {
        var cancel = new ShopOperation.CancelOrder("anna", "#1001", shop.Connector.Operations.CancelReasons[0]);
        return new ConfirmedOperation("key", cancel, Assert.IsType<OperationPreview.Possible>(await shop.Connector.Operations.PreviewAsync(cancel, Cancellation)).Terms);
    }
}
