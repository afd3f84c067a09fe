using RetailMessenger.BotFramework.Schema;
using RetailMessenger.Core.Retail;

namespace RetailMessenger.Tests.Dialogs;

public sealed class StockNearMeTests
{
    private static readonly DateTimeOffset Counted = new(2026, 1, 1, 8, 5, 0, TimeSpan.Zero);

    [Fact]
    public async Task It_is_looked_for_in_the_town_that_was_named_with_only_the_options_that_are_needed()
    {
        using var shop = Open(("boot-42", "leeds", 3), ("boot-42", "london", 7));
        var anna = await shop.VisitAsync();
        await anna.SaysAsync("do you have leather boots");

        var asked = await anna.SaysAsync("is it in stock in Leeds?");
        Assert.Equal("Leather boots: which size?", asked.Only);
        Assert.Equal(["10", "42"], asked.Buttons);
        var heard = (await anna.SaysAsync("42 please")).Only;

        Assert.StartsWith("Leather boots (42, black):", heard, StringComparison.Ordinal);
        Assert.Contains("- Leeds Briggate: 3 in stock when it was last counted, at 08:05", heard, StringComparison.Ordinal);
        Assert.Contains("- London Strand, ", heard, StringComparison.Ordinal);
        Assert.Contains("not a promise", heard, StringComparison.Ordinal);
        Assert.Contains("It can be ordered online.", heard, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_store_does_not_have_leads_to_the_nearest_that_does()
    {
        using var shop = Open(("mug-new-1", "leeds", 0), ("mug-new-1", "london", 2), ("mug-new-1", "york", 5));
        var anna = await shop.VisitAsync();

        var heard = (await anna.SaysAsync("is the stoneware mug with handle and spoon in stock in Leeds?")).Only;

        Assert.Contains("Leeds Briggate had none of it when it was last counted, at 08:05.", heard, StringComparison.Ordinal);
        Assert.True(heard.IndexOf("York Shambles, 22 mi away: 5", StringComparison.Ordinal) < heard.IndexOf("London Strand, 16", StringComparison.Ordinal), heard);
    }

    [Fact]
    public async Task What_no_store_has_may_be_had_online()
    {
        using var shop = Open();
        var anna = await shop.VisitAsync();
        await anna.SaysAsync("do you have a brass desk lamp");
        await anna.SaysAsync("stock of 1");

        var heard = (await anna.SaysAsync("York")).Only;

        Assert.Contains("None of our stores had it when it was last counted.", heard, StringComparison.Ordinal);
        Assert.Contains("It can be ordered online.", heard, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shared_location_is_a_place()
    {
        using var shop = Open(("lamp-1", "london", 1));
        var anna = await shop.VisitAsync();
        Assert.StartsWith("Where are you?", (await anna.SaysAsync("Stock of Brass desk lamp")).Only, StringComparison.Ordinal);

        var heard = await anna.TellsAsync(new Activity(ActivityTypes.Message) { Locale = anna.Locale, Entities = [new GeoCoordinates { Latitude = 51.75, Longitude = -1.26 }] });

        Assert.Contains("- London Strand, 52 mi away: 1 in stock", heard.Only, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_product_is_asked_for_when_nothing_was_looked_at_and_back_leads_to_it_again()
    {
        using var shop = Open(("lamp-1", "york", 1));
        var anna = await shop.VisitAsync();

        Assert.StartsWith("Which product do you mean?", (await anna.SaysAsync("Stock near me")).Only, StringComparison.Ordinal);
        Assert.StartsWith("I don't find that product", (await anna.SaysAsync("qwzxy")).Only, StringComparison.Ordinal);
        Assert.StartsWith("Where are you?", (await anna.SaysAsync("brass desk lamp")).Only, StringComparison.Ordinal);
        Assert.StartsWith("Which product do you mean?", (await anna.SaysAsync("back")).Only, StringComparison.Ordinal);
        Assert.Equal("Leather boots: which size?", (await anna.SaysAsync("leather boots")).Only);
    }

    [Fact]
    public async Task Spanish_customers_are_answered_in_Spanish()
    {
        using var shop = Open(("lamp-1", "york", 1));
        var anna = await shop.VisitAsync(locale: "es-ES");

        var heard = (await anna.SaysAsync("¿Tenéis lámpara de mesa de latón en stock en York?")).Only;

        Assert.StartsWith("Lámpara de mesa de latón:", heard, StringComparison.Ordinal);
        Assert.Contains("- York Shambles: 1 en el último recuento, a las 8:05", heard, StringComparison.Ordinal);
    }

    private static TalkingShop Open(params (string Variant, string Store, int Quantity)[] stock)
    {
        var shop = new TalkingShop();
        shop.Paper.Stock.AddRange(stock.Select(item => (item.Variant, new StoreStock(item.Store, item.Quantity, Counted))));
        return shop;
    }
}
