using RetailMessenger.Core.Retail;
using RetailMessenger.Tests.Connectors;

namespace RetailMessenger.Tests.Dialogs;

/// <summary>What customers have done with their orders, in conversation.</summary>
public sealed class OrderTests
{
    [Fact]
    public async Task A_customer_cancels_an_order_by_its_number_and_postal_code()
    {
        using var shop = await OpenAsync();
        var anna = await shop.VisitAsync();

        Assert.Contains("e-mail address or postal code belongs to order #1001", (await anna.SaysAsync("I want to cancel my order #1001")).Only, StringComparison.Ordinal);
        var asked = await anna.SaysAsync("62701");
        Assert.Contains("Why would you like to cancel order #1001?", asked.Only, StringComparison.Ordinal);
        Assert.Equal(["No longer needed", "Ordered by mistake"], asked.Buttons);
        var summary = (await anna.SaysAsync("no longer needed")).Only;
        Assert.Contains("I would cancel the whole order #1001: Linen shirt (M); Mug (one size).", summary, StringComparison.Ordinal);
        Assert.Contains("You get $49.50 back to Visa ending in 4242; banks usually take 5 to 7 working days.", summary, StringComparison.Ordinal);
        Assert.Equal(OrderStatus.Pending, shop.Books.Orders["#1001"].Status);

        Assert.Contains("Done: order #1001 is cancelled.", (await anna.SaysAsync("yes")).Only, StringComparison.Ordinal);
        Assert.Equal(OrderStatus.Cancelled, shop.Books.Orders["#1001"].Status);
    }

    private static async Task<TalkingShop> OpenAsync()
    {
        var shop = new TalkingShop();
        await shop.Books.SaveAsync(KnownShop.Batch, TestContext.Current.CancellationToken);
        shop.Clock.SetUtcNow(KnownShop.Now);
        return shop;
    }
}
