using RetailMessenger.BotFramework.Schema;

namespace RetailMessenger.Tests.Dialogs;

public sealed class LookingAtProductsTests
{
    [Theory]
    [InlineData("Details of Trail running shoes")]
    [InlineData("details 1")]
    [InlineData("tell me more about the first one")]
    [InlineData("what sizes do the trail runing shoes come in")]
    public async Task A_product_is_shown_with_all_its_forms(string said)
    {
        using var shop = new TalkingShop();
        var anna = await shop.VisitAsync();
        await anna.SaysAsync("do you have running shoes");

        var card = (await anna.SaysAsync(said)).Cards[0];

        Assert.Equal(("Trail running shoes", "from $70.00"), (card.Title, card.Subtitle));
        Assert.Contains("Light shoes with grip", card.Text, StringComparison.Ordinal);
        Assert.Contains("Waterproof: yes", card.Text, StringComparison.Ordinal);
        Assert.Contains("Size: 9, 10 (sold out: 11)", card.Text, StringComparison.Ordinal);
        Assert.Equal(["Similar to Trail running shoes", "Stock of Trail running shoes"], card.Buttons!.Select(button => button.Value));
    }

    [Fact]
    public async Task A_products_page_is_a_button()
    {
        using var shop = new TalkingShop();
        var anna = await shop.VisitAsync();

        var button = (await anna.SaysAsync("details of the brass desk lamp")).Cards[0].Buttons![^1];

        Assert.Equal((ActionTypes.OpenUrl, "https://shop.example/lamp"), (button.Type, button.Value));
    }

    [Fact]
    public async Task It_is_what_was_looked_at_last()
    {
        using var shop = new TalkingShop();
        var anna = await shop.VisitAsync();

        Assert.StartsWith("Which product do you mean?", (await anna.SaysAsync("how much is it?")).Only, StringComparison.Ordinal);
        Assert.Equal("Leather boots", (await anna.SaysAsync("leather boots")).Cards[0].Title);
        Assert.Equal("$140.00", (await anna.SaysAsync("what does it cost?")).Cards[0].Subtitle);
    }

    [Fact]
    public async Task Similar_products_are_of_the_same_kind_and_never_the_product_itself()
    {
        using var shop = new TalkingShop();
        var anna = await shop.VisitAsync();

        var heard = await anna.SaysAsync("Similar to Stoneware mug");

        Assert.Equal(["1: Stoneware mug with handle and spoon"], heard.Cards.Select(card => card.Title));
    }

    [Theory]
    [InlineData("compare 1 and 2")]
    [InlineData("compare the first and the second")]
    [InlineData("what's the difference between trail running shoes and leather boots")]
    public async Task Two_products_are_compared_by_what_differs(string said)
    {
        using var shop = new TalkingShop();
        var anna = await shop.VisitAsync();
        await anna.SaysAsync("do you have shoes");

        var heard = (await anna.SaysAsync(said)).Only;

        Assert.Contains("from $70.00", heard, StringComparison.Ordinal);
        Assert.Contains("$140.00", heard, StringComparison.Ordinal);
        Assert.Contains("Fleet", heard, StringComparison.Ordinal);
        Assert.Contains("Oakham", heard, StringComparison.Ordinal);
        Assert.Contains("The same in both: Can be ordered now (yes)", heard, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_names_no_two_products_is_asked_for_them()
    {
        using var shop = new TalkingShop();
        var anna = await shop.VisitAsync();

        Assert.StartsWith("Which two should I compare?", (await anna.SaysAsync("Compare two")).Only, StringComparison.Ordinal);
        Assert.StartsWith("I need two products", (await anna.SaysAsync("the boots")).Only, StringComparison.Ordinal);
        Assert.Contains("1: Leather boots", (await anna.SaysAsync("leather boots and stoneware mug")).Only, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_catalogue_does_not_have_is_said()
    {
        using var shop = new TalkingShop();
        var anna = await shop.VisitAsync();

        Assert.StartsWith("I don't find “qwzxy”", (await anna.SaysAsync("details of qwzxy")).Only, StringComparison.Ordinal);
    }
}
