using RetailMessenger.BotFramework.Schema;
using RetailMessenger.Tests.Dialogs;

namespace RetailMessenger.Tests.Core.Assistant;

public sealed class CommandTests
{
    /// <summary>Every question that a dialog waits at, by what leads there in English and in Spanish, and what it asks.</summary>
    public static readonly TheoryData<string, string[], string> Questions = new()
    {
        { "en-GB", ["delete my data"], "Shall I delete it all?" },
        { "en-GB", ["talk to a person"], "What should they know?" },
        { "en-GB", ["talk to a person", "my parcel was wet"], "How can they reach you?" },
        { "en-GB", ["talk to a person", "my parcel was wet", "here"], "Shall I send it?" },
        { "en-GB", ["change language"], "Which language would you like to speak?" },
        { "en-GB", ["delete my data", "talk to a person"], "What should they know?" },
        { "es-ES", ["borra mis datos"], "¿Lo borro todo?" },
        { "es-ES", ["hablar con alguien"], "¿Qué quieres decirles?" },
        { "es-ES", ["hablar con alguien", "mi paquete llegó mojado"], "¿Cómo pueden contactar contigo?" },
        { "es-ES", ["hablar con alguien", "mi paquete llegó mojado", "aquí"], "¿Lo envío?" },
        { "es-ES", ["cambiar de idioma"], "¿En qué idioma quieres hablar?" },
    };

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task Help_explains_and_asks_the_open_question_again(string locale, string[] way, string question)
    {
        using var shop = new TalkingShop();
        var anna = await GoAsync(shop, locale, way);

        var heard = await anna.SaysAsync(locale == "en-GB" ? "HELP!" : "¿Ayuda?");

        Assert.Contains(locale == "en-GB" ? "At any time you can also write" : "en cualquier momento puedes escribir", heard.Texts[0], StringComparison.Ordinal);
        Assert.Equal(InputHints.IgnoringInput, heard.Activities[0].InputHint);
        Assert.Contains(question, heard.Last, StringComparison.Ordinal);
        Assert.Equal(InputHints.ExpectingInput, heard.Activities[^1].InputHint);
        Assert.Equal(2, heard.Activities.Count);
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task The_menu_is_shown_and_the_open_question_asked_again(string locale, string[] way, string question)
    {
        using var shop = new TalkingShop();
        var anna = await GoAsync(shop, locale, way);

        var heard = await anna.SaysAsync(locale == "en-GB" ? "menu" : "menú");

        Assert.Contains(locale == "en-GB" ? "- My data" : "- Mis datos", heard.Texts[0], StringComparison.Ordinal);
        Assert.Contains(question, heard.Last, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task An_item_of_the_menu_interrupts_and_the_open_question_follows(string locale, string[] way, string question)
    {
        using var shop = new TalkingShop();
        var anna = await GoAsync(shop, locale, way);
        await anna.SaysAsync(locale == "en-GB" ? "menu" : "menú");

        var heard = await anna.SaysAsync(locale == "en-GB" ? "My data" : "Mis datos");

        Assert.Contains(locale == "en-GB" ? "all I keep about you" : "todo lo que guardo sobre ti", heard.Texts[0], StringComparison.Ordinal);
        Assert.Contains(question, heard.Last, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task Another_language_asks_the_open_question_again_in_that_language(string locale, string[] way, string question)
    {
        using var shop = new TalkingShop();
        var anna = await GoAsync(shop, locale, way);
        var isChoosingLanguage = question.Contains("speak?", StringComparison.Ordinal) || question.Contains("hablar?", StringComparison.Ordinal);

        var heard = await anna.SaysAsync(locale == "en-GB" ? "en español, por favor" : "in English please");
        Assert.Equal(isChoosingLanguage ? 1 : 2, heard.Activities.Count);
        Assert.Contains((locale, isChoosingLanguage) switch
        {
            ("en-GB", false) => "a partir de ahora hablo español",
            ("en-GB", true) => "hablaremos en español",
            (_, false) => "I'll speak English",
            (_, true) => "we'll speak English",
        }, heard.Texts[0], StringComparison.Ordinal);
        Assert.DoesNotContain(question, heard.Last, StringComparison.Ordinal);

        var again = await anna.SaysAsync(locale == "en-GB" ? "English" : "español");
        Assert.Equal(!isChoosingLanguage, again.Last.Contains(question, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task Asking_for_a_language_without_naming_one_interrupts_and_comes_back(string locale, string[] way, string question)
    {
        using var shop = new TalkingShop();
        var anna = await GoAsync(shop, locale, way);
        await anna.SaysAsync(locale == "en-GB" ? "change language" : "cambiar idioma");

        var heard = await anna.SaysAsync(locale == "en-GB" ? "English" : "Español");

        Assert.Contains(locale == "en-GB" ? "we'll speak English" : "hablaremos en español", heard.Texts[0], StringComparison.Ordinal);
        Assert.Equal(way.Length == 1 && way[0].Contains("idioma", StringComparison.Ordinal) || way[0] == "change language" ? 1 : 2, heard.Activities.Count);
        if (heard.Activities.Count == 2)
            Assert.Contains(question, heard.Last, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task A_person_can_be_asked_for_and_the_open_question_follows_when_the_message_is_sent(string locale, string[] way, string question)
    {
        using var shop = new TalkingShop();
        var anna = await GoAsync(shop, locale, way);
        if (way.Contains("talk to a person") || way.Contains("hablar con alguien"))
        {
            Assert.Contains(question, (await anna.SaysAsync(locale == "en-GB" ? "human" : "un humano")).Only, StringComparison.Ordinal);
            return;
        }

        await anna.SaysAsync(locale == "en-GB" ? "can I speak to someone?" : "¿puedo hablar con una persona?");
        await anna.SaysAsync("12345");
        await anna.SaysAsync(locale == "en-GB" ? "here" : "aquí");
        var heard = await anna.SaysAsync(locale == "en-GB" ? "Send it" : "Envíalo");

        Assert.Single(anna.Tickets);
        Assert.Contains(question, heard.Last, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task Cancelling_says_what_was_left_and_asks_nothing(string locale, string[] way, string question)
    {
        using var shop = new TalkingShop();
        var anna = await GoAsync(shop, locale, way);

        var heard = await anna.SaysAsync(locale == "en-GB" ? "cancle" : "cancelar");

        var interrupted = way is ["delete my data", _];
        Assert.DoesNotContain(question, heard.Last, StringComparison.Ordinal);
        Assert.StartsWith(locale == "en-GB" ? "All right, " : "De acuerdo, ", heard.Texts[0], StringComparison.Ordinal);
        Assert.Equal(interrupted, heard.Last.Contains("Shall I delete it all?", StringComparison.Ordinal));
        if (!interrupted)
            Assert.Contains(locale == "en-GB" ? "Track my order" : "Seguir mi pedido", heard.Buttons);
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task Starting_over_leaves_everything_and_shows_the_menu(string locale, string[] way, string question)
    {
        using var shop = new TalkingShop();
        var anna = await GoAsync(shop, locale, way);

        var heard = await anna.SaysAsync(locale == "en-GB" ? "Start over." : "empezar de nuevo");

        Assert.StartsWith(locale == "en-GB" ? "Let's start over" : "Empecemos de nuevo", heard.Only, StringComparison.Ordinal);
        Assert.Contains(locale == "en-GB" ? "Track my order" : "Seguir mi pedido", heard.Buttons);
        Assert.StartsWith(locale == "en-GB" ? "There's nothing to cancel" : "Ahora mismo no hay nada", (await anna.SaysAsync(locale == "en-GB" ? "cancel" : "cancelar")).Last, StringComparison.Ordinal);
        Assert.NotEmpty(question);
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task Back_at_a_first_question_says_so_and_asks_it_again(string locale, string[] way, string question)
    {
        using var shop = new TalkingShop();
        var anna = await GoAsync(shop, locale, way);

        Heard heard;
        do
            heard = await anna.SaysAsync(locale == "en-GB" ? "back" : "atrás");
        while (heard.Activities.Count == 1);

        Assert.StartsWith(locale == "en-GB" ? "This is the first question" : "Esta es la primera pregunta", heard.Texts[0], StringComparison.Ordinal);
        Assert.EndsWith("?", question, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Back_at_the_first_question_of_an_interruption_returns_to_what_it_interrupted()
    {
        using var shop = new TalkingShop();
        var anna = await GoAsync(shop, "en-GB", ["delete my data", "talk to a person"]);

        Assert.Contains("Shall I delete it all?", (await anna.SaysAsync("back")).Only, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hlep", "At any time")]
    [InlineData("help please", "At any time")]
    [InlineData("Please help me!", "At any time")]
    [InlineData("?", "At any time")]
    [InlineData("MENU", "right now:")]
    [InlineData("mneu", "right now:")]
    [InlineData("main menu pls", "right now:")]
    [InlineData("strat over", "Let's start over")]
    [InlineData("never mind", "nothing to cancel")]
    [InlineData("cancell", "nothing to cancel")]
    [InlineData("baack", "at the beginning already")]
    [InlineData("tlak to a person", "pass a message on")]
    [InlineData("I want to speak with a real person right now", "pass a message on")]
    [InlineData("let me talk to a human being", "pass a message on")]
    [InlineData("get me a human", "pass a message on")]
    [InlineData("customer service", "pass a message on")]
    [InlineData("you are no help at all, I want help talking with someone", "pass a message on")]
    [InlineData("could you help me to speak to somebody?", "pass a message on")]
    [InlineData("i try to chat with a human agent", "pass a message on")]
    [InlineData("set your language to english", "speaking English already")]
    [InlineData("switch langauge", "Which language")]
    [InlineData("speak English", "speaking English already")]
    public async Task Commands_are_understood_as_people_type_them(string typed, string answer)
    {
        using var shop = new TalkingShop();
        var anna = await shop.VisitAsync();

        Assert.Contains(answer, (await anna.SaysAsync(typed)).Only, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AYUDA", "en cualquier momento")]
    [InlineData("ayudaa", "en cualquier momento")]
    [InlineData("necesito ayuda por favor", "en cualquier momento")]
    [InlineData("menu", "ahora mismo:")]
    [InlineData("volver a empezar", "Empecemos de nuevo")]
    [InlineData("cancela", "nada que cancelar")]
    [InlineData("atras", "Ya estamos al principio")]
    [InlineData("quiero hablar con una persona", "le paso un mensaje")]
    [InlineData("pásame con un agente por favor", "le paso un mensaje")]
    [InlineData("kiero hablar con una persona", "le paso un mensaje")]
    [InlineData("atencion al cliente", "le paso un mensaje")]
    [InlineData("cambia el idioma", "¿En qué idioma")]
    [InlineData("¿hablas español?", "Ya estamos hablando en español")]
    public async Task Commands_are_understood_as_people_type_them_in_Spanish(string typed, string answer)
    {
        using var shop = new TalkingShop();
        var ana = await shop.VisitAsync("ana", "es-ES");

        Assert.Contains(answer, (await ana.SaysAsync(typed)).Only, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bank")]
    [InlineData("black")]
    [InlineData("men")]
    [InlineData("the store was closed")]
    [InlineData("arent")]
    [InlineData("rest")]
    [InlineData("shop")]
    [InlineData("I need help with my order number 12345 please")]
    [InlineData("my back hurts")]
    [InlineData("delete item 3 from my basket")]
    [InlineData("is my data plan included")]
    public async Task What_only_resembles_something_known_is_not_guessed(string typed)
    {
        using var shop = new TalkingShop();
        var anna = await shop.VisitAsync();

        Assert.StartsWith("Sorry, I didn't understand that", (await anna.SaysAsync(typed)).Only, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Commands_are_measured()
    {
        using var shop = new TalkingShop();
        var anna = await shop.VisitAsync();

        await anna.SaysAsync("start over");

        Assert.Equal("command.startOver", anna.Measured[^1]);
    }

    private static async Task<Visitor> GoAsync(TalkingShop shop, string locale, string[] way)
    {
        var visitor = await shop.VisitAsync(locale: locale);
        foreach (var text in way)
            await visitor.SaysAsync(text);
        return visitor;
    }
}
