using Microsoft.Extensions.DependencyInjection;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Core.Retail;

namespace RetailMessenger.Tests.Dialogs;

public sealed class FindProductTests
{
    private static readonly ChannelProfile Sms = new() { CarrierOwnsOptOutWords = true, Display = new ChannelDisplay { LongestText = 1600, MostSegments = 4, MostFiles = 0 } };

    [Theory]
    [InlineData("Do you have shoes size 10 under 80?", "1: Trail running shoes", "$75.00")]
    [InlineData("hi, I'm looking for a laptop bag please", "1: Canvas bag for laptop", "$39.00")]
    [InlineData("serch for trail runing shoes", "1: Trail running shoes", "$70.00")]
    [InlineData("how much is the leather boots", "1: Leather boots", "$140.00")]
    public async Task A_question_that_names_the_product_is_searched_at_once(string said, string title, string price)
    {
        using var shop = new TalkingShop();
        var anna = await shop.VisitAsync();

        var heard = await anna.SaysAsync(said);

        var card = heard.Cards[0];
        Assert.Equal((title, price), (card.Title, card.Subtitle));
        Assert.Equal(AttachmentLayoutTypes.Carousel, heard.Activities[^1].AttachmentLayout);
        Assert.Equal(["Details 1", "Similar to 1", "Stock of 1"], card.Buttons!.Select(button => button.Title));
        Assert.Null(card.Images);
    }

    [Fact]
    public async Task Who_only_wants_to_look_for_something_is_asked_what()
    {
        using var shop = new TalkingShop();
        var anna = await shop.VisitAsync();

        Assert.StartsWith("What are you looking for?", (await anna.SaysAsync("Find a product")).Only, StringComparison.Ordinal);
        Assert.StartsWith("What should I look for?", (await anna.SaysAsync("…")).Only, StringComparison.Ordinal);
        Assert.Equal("1: Leather boots", (await anna.SaysAsync("leather boots")).Cards[0].Title);
    }

    [Fact]
    public async Task What_was_found_is_narrowed_down_in_a_customers_own_words_and_the_last_word_counts()
    {
        using var shop = new TalkingShop();
        var anna = await shop.VisitAsync();
        Assert.Equal(2, (await anna.SaysAsync("do you have shoes")).Cards.Count);

        Assert.Equal("1: Leather boots", Assert.Single((await anna.SaysAsync("only brown")).Cards).Title);
        Assert.Equal("1: Trail running shoes", Assert.Single((await anna.SaysAsync("no, in red please")).Cards).Title);
        var none = await anna.SaysAsync("under 50");
        Assert.StartsWith("I found nothing for “shoes red", none.Only, StringComparison.Ordinal);
        Assert.Equal("1: Trail running shoes", Assert.Single((await anna.SaysAsync("ok, under 90")).Cards).Title);
    }

    [Fact]
    public async Task Cheaper_shows_what_costs_less_than_all_that_was_shown()
    {
        using var shop = new TalkingShop();
        var anna = await shop.VisitAsync();
        await anna.SaysAsync("do you have leather boots under 200");

        var heard = await anna.SaysAsync("cheaper");

        Assert.StartsWith("I found nothing", heard.Only, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_of_many_is_shown_page_by_page_until_there_is_no_more()
    {
        using var shop = new TalkingShop();
        shop.Paper.Sell([.. Enumerable.Range(1, 8).Select(i => PaperShop.ReducedLamp with { Id = $"lamp-{i}", Title = $"Lamp {(char)('A' + i)}", Variants = [new ProductVariant { Id = $"v-{i}", Price = new Money(i, "USD") }] })]);
        var anna = await shop.VisitAsync();

        var first = await anna.SaysAsync("show me lamps");
        var second = await anna.SaysAsync("show me more");
        var third = await anna.SaysAsync("Show more");

        Assert.Equal((5, 4), (first.Cards.Count, second.Cards.Count));
        Assert.Contains("Show more", first.Buttons);
        Assert.StartsWith("Here are more, 6 to 9 of 9", second.Only, StringComparison.Ordinal);
        Assert.Equal("That is all that fits.", third.Only);
    }

    [Fact]
    public async Task What_nobody_sells_leads_to_what_there_is()
    {
        using var shop = new TalkingShop();
        var anna = await shop.VisitAsync();

        var heard = await anna.SaysAsync("do you have leather boots under 50?");

        Assert.StartsWith("I found nothing for “leather boots under 50”. These would find something:", heard.Only, StringComparison.Ordinal);
        Assert.Contains("leather boots", heard.Buttons);
        Assert.Equal("1: Leather boots", (await anna.SaysAsync("leather boots")).Cards[0].Title);
    }

    [Fact]
    public async Task A_word_that_was_put_right_is_told()
    {
        using var shop = new TalkingShop();
        var anna = await shop.VisitAsync();

        Assert.StartsWith("I looked for “stoneware mug”.", (await anna.SaysAsync("do you have a stonewear mug")).Only, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Spanish_customers_see_Spanish_titles_and_answer_in_Spanish()
    {
        using var shop = new TalkingShop();
        var anna = await shop.VisitAsync(locale: "es-ES");

        var heard = await anna.SaysAsync("Busco zapatilas de trail");

        Assert.Equal("1: Zapatillas de trail", heard.Cards[0].Title);
        Assert.Equal(["Detalles 1", "Parecidos a 1", "Existencias de 1"], heard.Cards[0].Buttons!.Select(button => button.Title));
        Assert.Equal("De acuerdo. Si necesitas algo más, escríbelo.", (await anna.SaysAsync("nada más")).Only);
    }

    [Fact]
    public async Task A_change_of_language_shows_the_same_again_in_the_new_one()
    {
        using var shop = new TalkingShop();
        var anna = await shop.VisitAsync();
        await anna.SaysAsync("do you have leather boots");

        Assert.Equal("1: Botas de piel", (await anna.SaysAsync("español")).Cards[0].Title);
    }

    [Fact]
    public async Task Other_questions_come_in_between_and_the_search_goes_on()
    {
        using var shop = new TalkingShop();
        var anna = await shop.VisitAsync();
        await anna.SaysAsync("do you have shoes");

        Assert.Contains("Leeds Briggate, Sunday", (await anna.SaysAsync("is the Leeds store open on Sunday?")).Only, StringComparison.Ordinal);
        Assert.Contains("- Find a product", (await anna.SaysAsync("menu")).Only, StringComparison.Ordinal);
        Assert.Equal("1: Leather boots", Assert.Single((await anna.SaysAsync("only black")).Cards).Title);
        Assert.Equal("1: Stoneware mug with handle and spoon", (await anna.SaysAsync("do you have mugs?")).Cards[0].Title);
    }

    [Fact]
    public async Task What_leads_nowhere_is_said_with_the_way_to_a_person()
    {
        using var shop = new TalkingShop();
        var anna = await shop.VisitAsync();
        await anna.SaysAsync("do you have shoes");

        var heard = await anna.SaysAsync("xyzzy");

        Assert.StartsWith("Nothing fits “xyzzy”", heard.Only, StringComparison.Ordinal);
        Assert.Equal(["Talk to a person"], heard.Buttons);
    }

    [Fact]
    public async Task While_the_shops_system_is_silent_that_is_said_and_a_person_offered()
    {
        using var shop = new TalkingShop();
        shop.Paper.IsDown = true;
        var anna = await shop.VisitAsync();

        foreach (var question in new[] { "do you have shoes", "details of boots", "similar to boots", "compare boots with mugs", "are you open on Sunday?", "is it in stock?", "what is on sale?" })
        {
            var heard = await anna.SaysAsync(question);
            if (heard.Only.StartsWith("Which", StringComparison.Ordinal))
                heard = await anna.SaysAsync("boots");
            Assert.Contains("isn't answering me right now", heard.Only, StringComparison.Ordinal);
            Assert.Equal(["Talk to a person", "What can you do?"], heard.Buttons);
        }
    }

    [Fact]
    public async Task In_an_empty_shop_nothing_is_found_and_nothing_is_made_up()
    {
        using var shop = new TalkingShop(services => services.AddSingleton<IProductSearch, EmptySearch>());
        shop.Paper.Stores = [];
        var anna = await shop.VisitAsync();

        Assert.Equal("I found nothing for “shoes”. Try other words, or fewer limits.", (await anna.SaysAsync("do you have shoes")).Only);
        Assert.StartsWith("I find nothing in the catalogue that is reduced", (await anna.SaysAsync("what is on sale?")).Only, StringComparison.Ordinal);
        Assert.StartsWith("The shop has told me of no store", (await anna.SaysAsync("when are you open?")).Only, StringComparison.Ordinal);
        Assert.StartsWith("The shop has told me of no store", (await anna.SaysAsync("is it in stock?")).Only, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_text_channels_fewer_products_have_one_button_each()
    {
        using var shop = new TalkingShop();
        var anna = await shop.VisitAsync(profile: Sms);

        var heard = await anna.SaysAsync("do you have shoes");

        Assert.Equal(["Details 1", "Details 2"], heard.Cards.SelectMany(card => card.Buttons!).Select(button => button.Title));
    }

    [Theory]
    [InlineData("http://shop.example:8080/", "http://shop.example:8080/shop/pictures/lamp.png")]
    [InlineData(null, null)]
    public async Task A_picture_has_an_address_that_everybody_can_reach_or_is_left_out(string? address, string? picture)
    {
        using var shop = new TalkingShop(services => services.AddSingleton(new PublicAddress(address is null ? null : new Uri(address))));
        var anna = await shop.VisitAsync();

        var card = (await anna.SaysAsync("do you have a brass lamp")).Cards[0];

        Assert.Equal(picture, card.Images?[0].Url);
        Assert.Equal("$30.00, was $40.00", card.Subtitle);
    }

    private sealed class EmptySearch : IProductSearch
    {
        public Task<Lookup<ProductResults>> SearchAsync(ProductQuery query, CancellationToken cancellationToken) => Task.FromResult<Lookup<ProductResults>>(
            new Lookup<ProductResults>.Found(new ProductResults { Hits = [], Total = 0, Understood = new UnderstoodQuery { Words = query.Text } }, DateTimeOffset.UnixEpoch));
    }
}
