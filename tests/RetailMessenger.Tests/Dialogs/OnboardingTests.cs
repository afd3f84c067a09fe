using RetailMessenger.BotFramework.Schema;
using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Tests.Dialogs;

public sealed class OnboardingTests
{
    [Fact]
    public async Task A_customer_who_opens_the_chat_is_told_that_this_is_a_program_what_it_keeps_and_that_people_can_be_reached()
    {
        using var shop = new TalkingShop();

        var heard = await shop.Open().JoinsAsync();

        Assert.Contains("automated assistant", heard.Only, StringComparison.Ordinal);
        Assert.Contains("I keep what we write", heard.Only, StringComparison.Ordinal);
        Assert.Contains("someone from the shop", heard.Only, StringComparison.Ordinal);
        Assert.Equal(
            ["What can you do?", "Track my order", "Cancel an order", "Return something", "Find a product", "Store hours", "Talk to a person"], heard.Buttons);
    }

    [Fact]
    public async Task The_greeting_comes_once_however_often_the_page_is_loaded()
    {
        using var shop = new TalkingShop();
        var anna = shop.Open();
        await anna.JoinsAsync();

        Assert.Empty((await anna.JoinsAsync()).Activities);
        Assert.Empty((await anna.OpensTheChatWindowAgainAsync()).Activities);
        Assert.Equal(["customer.arrived", "dialog.started", "dialog.completed"], anna.Measured);
    }

    [Fact]
    public async Task Nobody_is_greeted_before_they_are_there()
    {
        using var shop = new TalkingShop();
        var anna = shop.Open();

        Assert.Empty((await anna.OnlyTheBotJoinsAsync()).Activities);
        Assert.Contains("automated assistant", (await anna.OpensTheChatWindowAgainAsync()).Only, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_comes_back_is_welcomed_back()
    {
        using var shop = new TalkingShop();
        await shop.VisitAsync();

        var heard = await shop.Open().JoinsAsync();

        Assert.StartsWith("Welcome back! I'm the shop's automated assistant", heard.Only, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_begins_by_asking_is_told_to_whom_they_talk_and_gets_the_answer_and_no_greeting_later()
    {
        using var shop = new TalkingShop();
        var anna = shop.Open();

        var heard = await anna.SaysAsync("What do you store about me?");

        Assert.StartsWith("Hello! You're talking to the shop's automated assistant", heard.Texts[0], StringComparison.Ordinal);
        Assert.Equal(InputHints.IgnoringInput, heard.Activities[0].InputHint);
        Assert.StartsWith("This is all I keep", heard.Last, StringComparison.Ordinal);
        Assert.Empty((await anna.JoinsAsync()).Activities);
    }

    [Fact]
    public async Task Who_says_hello_first_is_greeted_like_anybody_else_and_later_hellos_are_short()
    {
        using var shop = new TalkingShop();
        var anna = shop.Open();

        Assert.Contains("a program, not a person", (await anna.SaysAsync("Hello!")).Only, StringComparison.Ordinal);
        Assert.Equal("Hello! I'm the shop's automated assistant, not a person. What can I do for you?", (await anna.SaysAsync("hi there")).Only);
    }

    [Fact]
    public async Task The_greeting_speaks_the_language_of_the_page()
    {
        using var shop = new TalkingShop();

        var heard = await shop.Open(locale: "es-MX").JoinsAsync();

        Assert.StartsWith("¡Hola! Soy el asistente automático", heard.Only, StringComparison.Ordinal);
        Assert.Equal("es-MX", heard.Activities[0].Locale);
        Assert.Equal(
            ["¿Qué puedes hacer?", "Seguir mi pedido", "Cancelar un pedido", "Devolver algo", "Buscar un producto", "Horarios y tiendas", "Hablar con alguien"], heard.Buttons);
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("english")]
    [InlineData("x")]
    [InlineData("en-!!")]
    [InlineData(null)]
    public async Task An_unknown_locale_is_greeted_in_English(string? locale)
    {
        using var shop = new TalkingShop();

        Assert.StartsWith("Hello!", (await shop.Open(locale: locale).JoinsAsync()).Only, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Buttons_say_their_own_title()
    {
        using var shop = new TalkingShop();

        var actions = (await shop.Open().JoinsAsync()).Activities[0].SuggestedActions!.Actions!;

        Assert.All(actions, action => Assert.Equal((ActionTypes.ImBack, action.Title), (action.Type, action.Value)));
    }

    [Fact]
    public async Task On_a_carriers_channel_the_greeting_offers_no_word_of_the_carrier()
    {
        using var shop = new TalkingShop();

        var heard = await shop.Open(profile: new ChannelProfile { CarrierOwnsOptOutWords = true }).JoinsAsync();

        Assert.DoesNotContain(heard.Buttons, button => button is "Help" or "Stop" or "Cancel" or "Yes");
        Assert.NotEmpty(heard.Buttons);
    }
}
