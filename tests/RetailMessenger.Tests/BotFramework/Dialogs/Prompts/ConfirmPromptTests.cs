using RetailMessenger.BotFramework.Dialogs;
using RetailMessenger.BotFramework.Dialogs.Choices;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.BotFramework.Turns;

namespace RetailMessenger.Tests.BotFramework.Dialogs.Prompts;

public sealed class ConfirmPromptTests
{
    private static readonly PromptOptions Question = new() { Prompt = MessageFactory.Text("Sure?") };

    [Theory]
    [InlineData("en-us", "Sure? (1) Yes or (2) No")]
    [InlineData("es-es", "Sure? (1) Sí o (2) No")]
    [InlineData("es-419", "Sure? (1) Sí o (2) No")]
    [InlineData("pt-br", "Sure? (1) Sim ou (2) Não")]
    [InlineData("ja-jp", "Sure? (1) はい または (2) いいえ")]
    [InlineData("tlh", "Sure? (1) Yes or (2) No")]
    public async Task Yes_and_no_are_written_in_the_customers_language(string locale, string expected)
    {
        var bot = new StackBot(new ConfirmPrompt("p")) { Locale = locale };

        await bot.PromptAsync("p", Question);

        Assert.Equal(expected + "|", bot.Said());
    }

    [Theory]
    [InlineData("en-us", "yes", true)]
    [InlineData("en-us", "Yep", true)]
    [InlineData("en-us", "sure, go ahead", true)]
    [InlineData("en-us", "no", false)]
    [InlineData("en-us", "no thanks", false)]
    [InlineData("en-us", "1", true)]
    [InlineData("en-us", "2", false)]
    [InlineData("en-us", "the first", true)]
    [InlineData("en-us", "the second one", false)]
    [InlineData("es-es", "sí", true)]
    [InlineData("es-es", "si", true)]
    [InlineData("es-es", "claro que sí", true)]
    [InlineData("es-es", "no", false)]
    [InlineData("es-es", "1", true)]
    [InlineData("es-es", "el segundo", false)]
    [InlineData("de-de", "Ja", true)]
    [InlineData("de-de", "nein", false)]
    [InlineData("fr-fr", "oui", true)]
    [InlineData("ja-jp", "はい", true)]
    [InlineData("ja-jp", "いいえ", false)]
    public async Task A_yes_is_a_yes_and_a_no_is_a_no(string locale, string answer, bool expected)
    {
        var bot = new StackBot(new ConfirmPrompt("p")) { Locale = locale };
        await bot.PromptAsync("p", Question);

        Assert.Equal(expected, (await bot.HearsAsync(answer)).Result);
    }

    [Theory]
    [InlineData("perhaps")]
    [InlineData("3")]
    [InlineData("")]
    public async Task Anything_else_is_asked_again(string answer)
    {
        var bot = new StackBot(new ConfirmPrompt("p"));
        await bot.PromptAsync("p", Question);
        bot.Said();

        Assert.Equal(DialogTurnStatus.Waiting, (await bot.HearsAsync(answer)).Status);
        Assert.Equal("Sure? (1) Yes or (2) No|", bot.Said());
    }

    [Fact]
    public async Task Numbers_that_are_not_shown_are_no_answers()
    {
        var bot = new StackBot(new ConfirmPrompt("p") { ChoiceOptions = new ChoiceFactoryOptions { IncludeNumbers = false } });
        await bot.PromptAsync("p", Question);

        Assert.Equal("Sure? Yes or No|", bot.Said());
        Assert.Equal(DialogTurnStatus.Waiting, (await bot.HearsAsync("1")).Status);
        Assert.Equal(false, (await bot.HearsAsync("no")).Result);
    }

    [Theory]
    [InlineData("Keep it", true)]
    [InlineData("throw it away", false)]
    [InlineData("yes", true)]
    [InlineData("2", false)]
    public async Task The_bot_may_have_words_of_its_own_for_yes_and_no(string answer, bool expected)
    {
        var bot = new StackBot(new ConfirmPrompt("p") { ConfirmChoices = Tuple.Create(new Choice("Keep it"), new Choice("Throw it away")) });
        await bot.PromptAsync("p", Question);

        Assert.Equal("Sure? (1) Keep it or (2) Throw it away|", bot.Said());
        Assert.Equal(expected, (await bot.HearsAsync(answer)).Result);
    }

    [Fact]
    public async Task A_button_means_what_it_stands_for_whatever_is_written_on_it()
    {
        var choices = Tuple.Create(new Choice("No, thanks: keep it"), new Choice("Yes, throw it away"));
        var bot = new StackBot(new ConfirmPrompt("p") { ConfirmChoices = choices });
        await bot.PromptAsync("p", Question);

        Assert.Equal(true, (await bot.HearsAsync("No, thanks: keep it")).Result);
    }

    [Fact]
    public async Task Words_can_be_brought_for_a_language()
    {
        var words = new Dictionary<string, (Choice, Choice, ChoiceFactoryOptions)>
        {
            ["tlh"] = (new Choice("HIja'"), new Choice("ghobe'"), new ChoiceFactoryOptions { InlineOr = " ghap " }),
        };
        var bot = new StackBot(new ConfirmPrompt("p", words)) { Locale = "tlh" };
        await bot.PromptAsync("p", Question);

        Assert.Equal("Sure? (1) HIja' ghap (2) ghobe'|", bot.Said());
        Assert.Equal(false, (await bot.HearsAsync("ghobe'")).Result);
    }

    [Fact]
    public async Task The_payload_of_a_button_is_an_answer()
    {
        var choices = Tuple.Create(new Choice("OK") { Payload = "confirm" }, new Choice("Not OK") { Payload = "refuse" });
        var bot = new StackBot(new ConfirmPrompt("p") { ConfirmChoices = choices });
        await bot.PromptAsync("p", Question);

        Assert.Equal(false, (await bot.HearsAsync(new Activity { Type = ActivityTypes.Message, Text = "OK", Value = "refuse" })).Result);
    }
}
