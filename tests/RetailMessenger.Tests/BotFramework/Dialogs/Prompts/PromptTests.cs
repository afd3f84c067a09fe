using RetailMessenger.BotFramework.Dialogs;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.BotFramework.Turns;

namespace RetailMessenger.Tests.BotFramework.Dialogs.Prompts;

public sealed class PromptTests
{
    private static readonly PromptOptions Question = new()
    {
        Prompt = MessageFactory.Text("Which order?"),
        RetryPrompt = MessageFactory.Text("Please give me the number."),
    };

    [Fact]
    public async Task A_prompt_asks_and_returns_the_answer()
    {
        var bot = new StackBot(new TextPrompt("p"));

        Assert.Equal(DialogTurnStatus.Waiting, (await bot.PromptAsync("p", Question)).Status);
        var question = bot.NextReply()!;
        var result = await bot.HearsAsync("  R1001 ");

        Assert.Equal(("Which order?", InputHints.ExpectingInput), (question.Text, question.InputHint));
        Assert.Equal((DialogTurnStatus.Complete, "  R1001 "), (result.Status, result.Result));
        Assert.Equal(string.Empty, bot.Said());
    }

    [Fact]
    public async Task An_answer_that_cannot_be_read_is_asked_for_again()
    {
        var bot = new StackBot(new NumberPrompt<int>("p"));
        await bot.PromptAsync("p", Question);
        await bot.HearsAsync("what?");
        await bot.HearsAsync("hm");

        Assert.Equal("Which order?|Please give me the number.|Please give me the number.|", bot.Said());
    }

    [Fact]
    public async Task Without_other_words_the_question_itself_is_repeated()
    {
        var bot = new StackBot(new NumberPrompt<int>("p"));
        await bot.PromptAsync("p", new PromptOptions { Prompt = MessageFactory.Text("How many?") });
        await bot.HearsAsync("what?");

        Assert.Equal("How many?|How many?|", bot.Said());
    }

    [Fact]
    public async Task A_validator_that_says_what_is_wrong_is_not_talked_over()
    {
        var bot = new StackBot(new TextPrompt("p", TellAsync));
        await bot.PromptAsync("p", Question);
        bot.Said();

        Assert.Equal(DialogTurnStatus.Waiting, (await bot.HearsAsync("R1")).Status);
        Assert.Equal("R1 is too short.|", bot.Said());
        Assert.Equal(DialogTurnStatus.Complete, (await bot.HearsAsync("R1001")).Status);

        static async Task<bool> TellAsync(PromptValidatorContext<string> prompt, CancellationToken cancellationToken)
        {
            if (prompt.Recognized.Value.Length >= 5)
            {
                return true;
            }

            await prompt.Context.SendActivityAsync($"{prompt.Recognized.Value} is too short.", cancellationToken: cancellationToken);
            return false;
        }
    }

    [Fact]
    public async Task A_silent_validator_lets_the_prompt_ask_again()
    {
        var bot = new StackBot(new TextPrompt("p", (prompt, _) => Task.FromResult(prompt.Recognized.Value == "R1001")));
        await bot.PromptAsync("p", Question);
        await bot.HearsAsync("R1");

        Assert.Equal("Which order?|Please give me the number.|", bot.Said());
    }

    [Fact]
    public async Task A_validator_decides_and_may_change_the_value()
    {
        var bot = new StackBot(new NumberPrompt<int>("p", ReplaceAsync));
        await bot.PromptAsync("p", Question);

        var result = await bot.HearsAsync("none at all");

        Assert.Equal((DialogTurnStatus.Complete, 7), (result.Status, result.Result));

        static Task<bool> ReplaceAsync(PromptValidatorContext<int> prompt, CancellationToken cancellationToken)
        {
            prompt.Recognized.Value = prompt.Recognized.Succeeded ? prompt.Recognized.Value : 7;
            return Task.FromResult(true);
        }
    }

    [Fact]
    public async Task A_validator_sees_how_often_the_customer_tried_and_keeps_a_memory()
    {
        var seen = new List<string>();
        var bot = new StackBot(new TextPrompt("p", LookAsync));
        await bot.PromptAsync("p", new PromptOptions { Prompt = MessageFactory.Text("?"), Validations = new Range(1, 3) });

        await bot.HearsAsync("a");
        await bot.HearsAsync("b");
        await bot.HearsAsync("c");

        Assert.Equal(["1  1..3", "2 a 1..3", "3 b 1..3"], seen);

        Task<bool> LookAsync(PromptValidatorContext<string> prompt, CancellationToken cancellationToken)
        {
            prompt.State.TryGetValue("last", out var last);
            seen.Add($"{prompt.AttemptCount} {last} {prompt.Options.Validations}");
            prompt.State["last"] = prompt.Recognized.Value;
            return Task.FromResult(false);
        }
    }

    [Theory]
    [InlineData(ActivityTypes.Event)]
    [InlineData(ActivityTypes.Typing)]
    public async Task What_is_no_message_is_no_answer(string type)
    {
        var bot = new StackBot(new TextPrompt("p"));
        await bot.PromptAsync("p", Question);
        bot.Said();

        Assert.Equal(DialogTurnStatus.Waiting, (await bot.HearsAsync(new Activity { Type = type, Name = "e" })).Status);
        Assert.Equal(string.Empty, bot.Said());
    }

    [Fact]
    public async Task After_an_interruption_the_question_is_asked_again()
    {
        var bot = new StackBot(new TextPrompt("p"), new LoggedDialog("interruption", []));
        await bot.PromptAsync("p", Question);
        await bot.BeginAsync("interruption");
        bot.Said();

        var result = await bot.TurnAsync(dc => dc.EndDialogAsync("not an answer", TestContext.Current.CancellationToken));

        Assert.Equal(DialogTurnStatus.Waiting, result.Status);
        Assert.Equal("Which order?|", bot.Said());
        Assert.Equal("p", await bot.StackAsync());
    }

    [Fact]
    public async Task A_prompt_can_only_be_begun_with_prompt_options()
    {
        var bot = new StackBot(new TextPrompt("p"));

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => bot.BeginAsync("p", "Which order?"));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => bot.BeginAsync("p"));
    }

    [Fact]
    public async Task A_prompt_without_words_just_waits()
    {
        var bot = new StackBot(new TextPrompt("p"));

        await bot.PromptAsync("p", new PromptOptions());

        Assert.Equal(string.Empty, bot.Said());
        Assert.Equal("x", (await bot.HearsAsync("x")).Result);
    }

    [Fact]
    public async Task An_answer_is_read_once_even_though_it_is_announced_before()
    {
        var prompt = new Counting("p");
        var bot = new StackBot(new ComponentDialog("c").AddDialog(new WaterfallDialog("w", [(step, ct) => step.PromptAsync("p", Question, ct)])).AddDialog(prompt));
        await bot.BeginAsync("c");

        await bot.HearsAsync("R1001");

        Assert.Equal(1, prompt.Readings);
    }

    private sealed class Counting(string id) : TextPrompt(id)
    {
        public int Readings { get; private set; }

        protected override Task<PromptRecognizerResult<string>> OnRecognizeAsync(
            ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
        {
            Readings++;
            return base.OnRecognizeAsync(turnContext, state, options, cancellationToken);
        }
    }

    private sealed record Range(int From, int To)
    {
        public override string ToString() => $"{From}..{To}";
    }
}
