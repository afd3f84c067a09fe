using RetailMessenger.BotFramework.Dialogs;
using RetailMessenger.BotFramework.Dialogs.Choices;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.BotFramework.Turns;

namespace RetailMessenger.Tests.BotFramework.Dialogs.Prompts;

public sealed class ChoicePromptTests
{
    [Theory]
    [InlineData("green", 1)]
    [InlineData("GREEN please", 1)]
    [InlineData("the last one", 2)]
    [InlineData("1", 0)]
    public async Task A_choice_is_returned_as_it_was_found(string answer, int index)
    {
        var bot = new StackBot(new ChoicePrompt("p"));
        await bot.PromptAsync("p", Colours());

        var found = Assert.IsType<FoundChoice>((await bot.HearsAsync(answer)).Result);

        Assert.Equal((index, new[] { "red", "green", "blue" }[index]), (found.Index, found.Value));
    }

    [Theory]
    [InlineData(ListStyle.None, "Colour?")]
    [InlineData(ListStyle.Auto, "Colour? (1) red, (2) green, or (3) blue")]
    [InlineData(ListStyle.Inline, "Colour? (1) red, (2) green, or (3) blue")]
    [InlineData(ListStyle.List, "Colour?\n\n   1. red\n   2. green\n   3. blue")]
    [InlineData(ListStyle.SuggestedAction, "Colour?")]
    [InlineData(ListStyle.HeroCard, null)]
    public async Task Each_style_shows_the_choices_in_its_way(ListStyle style, string? text)
    {
        var bot = new StackBot(new ChoicePrompt("p") { Style = style });
        await bot.PromptAsync("p", Colours());
        var question = bot.NextReply()!;

        Assert.Equal(text, question.Text);
        Assert.Equal(InputHints.ExpectingInput, question.InputHint);
        Assert.Equal(style == ListStyle.SuggestedAction ? 3 : 0, question.SuggestedActions?.Actions?.Count ?? 0);
        Assert.Equal(style == ListStyle.HeroCard ? 1 : 0, question.Attachments?.Count ?? 0);
    }

    [Fact]
    public async Task The_question_may_have_a_style_of_its_own()
    {
        var bot = new StackBot(new ChoicePrompt("p") { Style = ListStyle.Inline });
        var options = Colours();
        options.Style = ListStyle.None;

        await bot.PromptAsync("p", options);

        Assert.Equal("Colour?|", bot.Said());
    }

    [Fact]
    public async Task A_question_that_is_shared_by_all_conversations_stays_as_it_was()
    {
        var bot = new StackBot(new ChoicePrompt("p") { Style = ListStyle.SuggestedAction });
        var options = Colours();

        await bot.PromptAsync("p", options);

        Assert.Null(options.Prompt!.SuggestedActions);
        Assert.Equal("Colour?", options.Prompt.Text);
        Assert.Null(options.Prompt.Conversation);
    }

    [Fact]
    public async Task Cards_of_the_question_stay_beside_the_buttons()
    {
        var bot = new StackBot(new ChoicePrompt("p") { Style = ListStyle.HeroCard });
        var options = Colours();
        options.Prompt!.Attachments = [new Attachment { ContentType = "image/png", ContentUrl = "https://shop.example/red.png" }];

        await bot.PromptAsync("p", options);

        Assert.Equal(["image/png", HeroCard.ContentType], bot.NextReply()!.Attachments!.Select(attachment => attachment.ContentType));
    }

    [Theory]
    [InlineData("es-ES", null, "Colour? (1) red, (2) green, o (3) blue")]
    [InlineData("es-MX", null, "Colour? (1) red, (2) green, o (3) blue")]
    [InlineData("ES", null, "Colour? (1) red, (2) green, o (3) blue")]
    [InlineData("de-DE", null, "Colour? (1) red, (2) green, oder (3) blue")]
    [InlineData(null, "fr-fr", "Colour? (1) red, (2) green, ou (3) blue")]
    [InlineData("tlh-QS", "es-es", "Colour? (1) red, (2) green, o (3) blue")]
    [InlineData("tlh-QS", null, "Colour? (1) red, (2) green, or (3) blue")]
    [InlineData(null, null, "Colour? (1) red, (2) green, or (3) blue")]
    public async Task The_small_words_are_the_customers_then_the_prompts_then_english(string? locale, string? defaultLocale, string expected)
    {
        var bot = new StackBot(new ChoicePrompt("p", null, defaultLocale)) { Locale = locale };

        await bot.PromptAsync("p", Colours());

        Assert.Equal(expected + "|", bot.Said());
    }

    [Fact]
    public async Task The_bot_may_bring_small_words_of_its_own()
    {
        var words = new Dictionary<string, ChoiceFactoryOptions> { ["tlh-qs"] = new("; ", " ghap ", "; ghap ", true) };
        var bot = new StackBot(new ChoicePrompt("p", words)) { Locale = "tlh-QS" };
        await bot.PromptAsync("p", Colours());

        Assert.Equal("Colour? (1) red; (2) green; ghap (3) blue|", bot.Said());

        bot.Deploy(new ChoicePrompt("p") { ChoiceOptions = new ChoiceFactoryOptions { IncludeNumbers = false } });
        await bot.PromptAsync("p", Colours());

        Assert.Equal("Colour? red, green, or blue|", bot.Said());
    }

    [Fact]
    public async Task Spanish_is_heard_as_spanish()
    {
        var bot = new StackBot(new ChoicePrompt("p")) { Locale = "es-mx" };
        await bot.PromptAsync("p", Colours());

        Assert.Equal(2, ((FoundChoice)(await bot.HearsAsync("la última")).Result).Index);
    }

    [Fact]
    public async Task The_payload_of_a_button_is_an_answer()
    {
        var bot = new StackBot(new ChoicePrompt("p"));
        await bot.PromptAsync("p", new PromptOptions { Choices = [new Choice("Shirt") { Payload = "sku-1" }, new Choice("Shirt") { Payload = "sku-2" }] });

        var result = await bot.HearsAsync(new Activity { Type = ActivityTypes.Message, Text = "Shirt", Value = "sku-2" });

        Assert.Equal((1, "sku-2"), (((FoundChoice)result.Result).Index, ((FoundChoice)result.Result).Payload));
    }

    [Fact]
    public async Task How_strictly_answers_are_read_can_be_set()
    {
        var bot = new StackBot(new ChoicePrompt("p") { RecognizerOptions = new FindChoicesOptions { RecognizeNumbers = false } });
        await bot.PromptAsync("p", Colours());

        Assert.Equal(DialogTurnStatus.Waiting, (await bot.HearsAsync("1")).Status);
        Assert.Equal(DialogTurnStatus.Complete, (await bot.HearsAsync("red")).Status);
    }

    private static PromptOptions Colours() => new()
    {
        Prompt = MessageFactory.Text("Colour?"),
        Choices = ChoiceFactory.ToChoices(["red", "green", "blue"]),
    };
}
