using RetailMessenger.Tests.Dialogs;

namespace RetailMessenger.Tests.Core.Assistant;

public sealed class LanguageTests
{
    [Fact]
    public async Task Who_clearly_writes_Spanish_is_answered_in_Spanish_and_told_how_to_go_back()
    {
        using var shop = new TalkingShop();
        var ana = await shop.VisitAsync();

        var heard = await ana.SaysAsync("¿Dónde está mi pedido?");

        Assert.Equal("Parece que prefieres el español, así que sigo en español. Si no es así, escribe «English».", heard.Texts[0]);
        Assert.StartsWith("¿Cuál es el número de pedido?", heard.Last, StringComparison.Ordinal);
        Assert.StartsWith("All right, I'll speak English", (await ana.SaysAsync("English")).Texts[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ayuda", "en cualquier momento")]
    [InlineData("mis datos", "Esto es todo lo que guardo")]
    [InlineData("hola", "¿Qué puedo hacer por ti?")]
    public async Task A_known_sentence_of_the_other_language_is_clear_enough(string sentence, string answer)
    {
        using var shop = new TalkingShop();
        var ana = await shop.VisitAsync();

        Assert.Contains(answer, (await ana.SaysAsync(sentence)).Last, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Zapatos")]
    [InlineData("no")]
    [InlineData("El Corte Inglés")]
    [InlineData("12345")]
    [InlineData("jalapeño sauce for my café")]
    public async Task A_short_or_mixed_text_changes_nothing(string text)
    {
        using var shop = new TalkingShop();
        var anna = await shop.VisitAsync();

        Assert.StartsWith("Sorry", (await anna.SaysAsync(text)).Only, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_or_address_in_an_answer_changes_nothing()
    {
        using var shop = new TalkingShop();
        var anna = await shop.VisitAsync();
        await anna.SaysAsync("talk to a person");

        Assert.StartsWith("Thank you.", (await anna.SaysAsync("María de la Cruz, Calle de los Olmos 5")).Only, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_answer_in_the_other_language_goes_on_in_it()
    {
        using var shop = new TalkingShop();
        var ana = await shop.VisitAsync();
        await ana.SaysAsync("talk to a person");

        var heard = await ana.SaysAsync("Hola, mi paquete llegó mojado y quiero saber cómo puedo devolverlo");

        Assert.StartsWith("Parece que prefieres el español", heard.Texts[0], StringComparison.Ordinal);
        Assert.StartsWith("Gracias. ¿Cómo pueden contactar contigo?", heard.Last, StringComparison.Ordinal);
        await ana.SaysAsync("aquí");
        await ana.SaysAsync("Envíalo");
        Assert.Equal(("es", "Hola, mi paquete llegó mojado y quiero saber cómo puedo devolverlo"), (ana.Tickets[0].Language, ana.Tickets[0].Message));
    }

    [Fact]
    public async Task A_language_that_was_asked_for_stays_when_single_words_or_the_page_say_otherwise()
    {
        using var shop = new TalkingShop();
        var anna = await shop.VisitAsync(locale: "es-ES");
        await anna.SaysAsync("in English please");
        anna.Locale = "en-GB";
        await anna.SaysAsync("menu");
        anna.Locale = "es-ES";

        Assert.StartsWith("At any time", (await anna.SaysAsync("ayuda")).Only["You can ask me in your own words. ".Length..], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_language_is_remembered_in_the_next_conversation()
    {
        using var shop = new TalkingShop();
        await (await shop.VisitAsync(locale: "en-GB")).SaysAsync("español");

        Assert.StartsWith("¡Hola de nuevo!", (await shop.Open(locale: "en-GB").JoinsAsync()).Only, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_tells_the_language_the_shops_own_is_spoken()
    {
        using var shop = new TalkingShop(null, ("Assistant:DefaultLanguage", "es"));

        Assert.StartsWith("¡Hola!", (await shop.Open(locale: null).JoinsAsync()).Only, StringComparison.Ordinal);
    }

    [Fact]
    public void A_language_that_the_shop_does_not_speak_is_named_before_the_first_customer_comes()
    {
        using var shop = new TalkingShop(null, ("Assistant:DefaultLanguage", "tlh"));

        var refused = Assert.Throws<Microsoft.Extensions.Options.OptionsValidationException>(() => shop.Get<Microsoft.Extensions.Options.IStartupValidator>().Validate());
        Assert.Contains("Assistant:DefaultLanguage is \"tlh\": the shop speaks en, es.", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_in_another_language_is_followed_by_those_who_never_chose()
    {
        using var shop = new TalkingShop();
        var anna = await shop.VisitAsync(locale: "en-GB");
        anna.Locale = "es-ES";

        Assert.StartsWith("Esto es lo que puedo hacer", (await anna.SaysAsync("menu")).Only, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_locale_the_first_words_decide()
    {
        using var shop = new TalkingShop();

        var heard = await shop.Open(locale: null).SaysAsync("mis datos");

        Assert.StartsWith("¡Hola! Estás hablando con el asistente", heard.Texts[0], StringComparison.Ordinal);
        Assert.Equal(2, heard.Activities.Count);
    }

    [Fact]
    public async Task Asking_which_languages_are_spoken_offers_them()
    {
        using var shop = new TalkingShop();
        var anna = await shop.VisitAsync();

        Assert.Equal(["English", "Español"], (await anna.SaysAsync("do you speak other languages?")).Buttons);
        Assert.StartsWith("De acuerdo, hablaremos en español", (await anna.SaysAsync("spanish")).Only, StringComparison.Ordinal);
        Assert.StartsWith("Esto es lo que puedo hacer", (await anna.SaysAsync("menu")).Only, StringComparison.Ordinal);
    }
}
