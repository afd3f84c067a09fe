namespace RetailMessenger.Tests.Dialogs;

public sealed class PromotionsTests
{
    [Theory]
    [InlineData("What is on sale?")]
    [InlineData("do you have any offers on lamps?")]
    [InlineData("lamps on sale")]
    public async Task Only_what_costs_less_than_before_is_shown(string said)
    {
        using var shop = new TalkingShop();
        var anna = await shop.VisitAsync();

        var heard = await anna.SaysAsync(said);

        Assert.StartsWith("These cost less than before", heard.Only, StringComparison.Ordinal);
        Assert.Equal(["1: Brass desk lamp"], heard.Cards.Select(card => card.Title));
        Assert.Equal("$30.00, was $40.00", heard.Cards[0].Subtitle);
    }

    [Fact]
    public async Task Whoever_asks_for_a_code_hears_that_there_is_none_to_give()
    {
        using var shop = new TalkingShop();
        var anna = await shop.VisitAsync();

        var heard = await anna.SaysAsync("do you have a discount code?");

        Assert.StartsWith("I know of no discount codes", heard.Only, StringComparison.Ordinal);
        Assert.Single(heard.Cards);
    }

    [Fact]
    public async Task Nothing_reduced_is_said_to_be_so()
    {
        using var shop = new TalkingShop();
        var anna = await shop.VisitAsync();

        Assert.StartsWith("I find nothing reduced for “boots”", (await anna.SaysAsync("any offers on boots")).Only, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Spanish_customers_are_answered_in_Spanish()
    {
        using var shop = new TalkingShop();
        var anna = await shop.VisitAsync(locale: "es-ES");

        var heard = await anna.SaysAsync("¿Tenéis algún código de descuento?");

        Assert.StartsWith("No conozco ningún código de descuento", heard.Only, StringComparison.Ordinal);
        Assert.Equal("1: Lámpara de mesa de latón", heard.Cards[0].Title);
    }
}
