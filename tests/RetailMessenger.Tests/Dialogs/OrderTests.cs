using Microsoft.Extensions.DependencyInjection;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Core.Retail;
using RetailMessenger.Tests.Connectors;

namespace RetailMessenger.Tests.Dialogs;

/// <summary>What customers have done with their orders, in conversation.</summary>
public sealed class OrderTests
{
    private const string AnnasMail = "Anna.Smith@example.com";

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
        Assert.Contains("back to Visa ending in 4242; banks usually take 5 to 7 working days.", summary, StringComparison.Ordinal);
        Assert.Equal(OrderStatus.Pending, shop.Books.Orders["#1001"].Status);

        Assert.Contains("Done: order #1001 is cancelled.", (await anna.SaysAsync("yes")).Only, StringComparison.Ordinal);
        Assert.Equal(OrderStatus.Cancelled, shop.Books.Orders["#1001"].Status);
    }

    [Fact]
    public async Task Whoever_says_no_to_the_summary_has_changed_nothing()
    {
        using var shop = await OpenAsync();
        var anna = await shop.VisitAsync();
        await anna.SaysAsync("cancel my order 1001");
        await anna.SaysAsync(AnnasMail);
        await anna.SaysAsync("by mistake");

        Assert.Contains("nothing yet", (await anna.SaysAsync("maybe")).Only.Replace("haven't done anything yet", "nothing yet", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal("All right, I've left everything as it was.", (await anna.SaysAsync("no, leave it")).Only);
        Assert.Equal(OrderStatus.Pending, shop.Books.Orders["#1001"].Status);
    }

    [Fact]
    public async Task A_change_of_address_wants_a_code_and_can_be_taken_back()
    {
        using var shop = await OpenAsync();
        var anna = await shop.VisitAsync();
        await anna.SaysAsync("change the address of my order #1001");
        await anna.SaysAsync(AnnasMail);
        await anna.SaysAsync($"it's {shop.Mailbox.CodeTo(AnnasMail)}");

        // Part by part, with a second thought about the town.
        await anna.SaysAsync("5 Lake Drive");
        await anna.SaysAsync("None");
        await anna.SaysAsync("Springfeld");
        Assert.Contains("In which town or city?", (await anna.SaysAsync("back")).Last, StringComparison.Ordinal);
        await anna.SaysAsync("Chicago");
        await anna.SaysAsync("IL");
        await anna.SaysAsync("60601");
        Assert.Contains("5 Lake Drive, Chicago, IL, 60601, US", (await anna.SaysAsync("US")).Only, StringComparison.Ordinal);
        var receipt = await anna.SaysAsync("yes please");
        Assert.Contains("Done: order #1001 now goes to 5 Lake Drive, Chicago, IL, 60601, US.", receipt.Only, StringComparison.Ordinal);
        Assert.Equal(["Undo that"], receipt.Buttons);

        Assert.Contains("sent to 12 High Street", (await anna.SaysAsync("undo")).Only, StringComparison.Ordinal);
        await anna.SaysAsync("yes");
        Assert.Equal(KnownShop.AnnasAddress, shop.Books.Orders["#1001"].Address);
    }

    [Fact]
    public async Task A_customer_whose_number_the_shop_knows_is_shown_their_orders_to_choose_from()
    {
        using var shop = await OpenAsync(services => services.AddSingleton<IChannel>(new Telephones { Numbers = { ["anna"] = KnownShop.Anna.Phone } }));
        var anna = await shop.VisitAsync();

        var asked = await anna.SaysAsync("where is my order?");
        Assert.Equal(["#1001", "#1003", "#1002", "Another order"], asked.Buttons);
        Assert.Contains("Order #1003", (await anna.SaysAsync("#1003")).Only, StringComparison.Ordinal);

        // What brings money back wants the order's details all the same.
        Assert.Contains("e-mail address or postal code belongs to order #1001", (await anna.SaysAsync("cancel my order")).Only, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_wishes_in_one_message_are_done_one_after_the_other()
    {
        using var shop = await OpenAsync();
        var anna = await shop.VisitAsync();
        await anna.SaysAsync("Hi! Please cancel my order #1001 and tell me how much is on my gift card");
        await anna.SaysAsync("62701");
        await anna.SaysAsync("no longer needed");

        var heard = await anna.SaysAsync("yes");

        Assert.Contains("Done: order #1001 is cancelled.", heard.Texts[0], StringComparison.Ordinal);
        Assert.Contains("Now to your other wish", heard.Texts[1], StringComparison.Ordinal);
        Assert.Contains("Which e-mail address", heard.Last, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_the_middle_of_a_return_the_language_changes_and_the_return_goes_on()
    {
        using var shop = await OpenAsync();
        var anna = await shop.VisitAsync();
        await anna.SaysAsync("I want to return something from #1002");
        await anna.SaysAsync("62701");

        Assert.Contains("¿Qué quieres devolver del pedido #1002?", (await anna.SaysAsync("en español")).Last, StringComparison.Ordinal);
        Assert.Contains("¿A dónde debe ir el dinero", (await anna.SaysAsync("1 y 2")).Only, StringComparison.Ordinal);
        Assert.Contains("Pediría la devolución", (await anna.SaysAsync("tarjeta regalo")).Only, StringComparison.Ordinal);
        Assert.Contains("Hecho", (await anna.SaysAsync("sí")).Only, StringComparison.Ordinal);
        Assert.Equal(["shirt-m", "shirt-m"], shop.Books.Orders["#1002"].Return!.VariantIds);
        Assert.Equal("gift-1", shop.Books.Orders["#1002"].Return!.RefundTo);
    }

    [Fact]
    public async Task A_proof_that_is_over_has_nothing_done()
    {
        using var shop = await OpenAsync();
        var anna = await shop.VisitAsync();
        await anna.SaysAsync("cancel my order #1001");
        await anna.SaysAsync("62701");
        await anna.SaysAsync("no longer needed");
        shop.Clock.Advance(TimeSpan.FromMinutes(31));

        await anna.SaysAsync("yes");

        Assert.Equal(OrderStatus.Pending, shop.Books.Orders["#1001"].Status);
    }

    [Fact]
    public async Task Whoever_asks_something_else_before_showing_who_they_are_is_answered_and_then_asked_again()
    {
        using var shop = await OpenAsync();
        var anna = await shop.VisitAsync();
        await anna.SaysAsync("my orders");

        var heard = await anna.SaysAsync("what do you store about me?");

        Assert.StartsWith("This is all I keep about you", heard.Texts[0], StringComparison.Ordinal);
        Assert.Contains("Which e-mail address", heard.Last, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_shop_does_not_allow_is_said_with_the_reason()
    {
        using var shop = await OpenAsync();
        var anna = await shop.VisitAsync();
        await anna.SaysAsync("cancel my order #1003");

        Assert.Contains("Order #1003 can't be changed any more", (await anna.SaysAsync("62701")).Only, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_that_anybody_can_send_has_nothing_done_that_was_not_confirmed()
    {
        using var shop = await OpenAsync();
        var eve = await shop.VisitAsync("eve");

        var heard = await eve.TellsAsync(new() { Type = "event", Name = "errand", Value = """{"operation":"cancelOrder","order":"#1001"}""" });

        Assert.Empty(heard.Activities);
        Assert.Equal(OrderStatus.Pending, shop.Books.Orders["#1001"].Status);
    }

    private static async Task<TalkingShop> OpenAsync(Action<IServiceCollection>? more = null)
    {
        var shop = new TalkingShop(more);
        await shop.Books.SaveAsync(KnownShop.Batch, TestContext.Current.CancellationToken);
        shop.Clock.SetUtcNow(KnownShop.Now);
        return shop;
    }
}
