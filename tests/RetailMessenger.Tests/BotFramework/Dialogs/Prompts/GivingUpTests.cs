using Microsoft.Extensions.Time.Testing;
using RetailMessenger.BotFramework.Dialogs;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.BotFramework.Turns;

namespace RetailMessenger.Tests.BotFramework.Dialogs.Prompts;

/// <summary>Prompts that stop asking: after too many wrong answers, or when the answer comes too late.</summary>
public sealed class GivingUpTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 9, 12, 0, 0, TimeSpan.Zero));
    private readonly List<string> _log = [];

    [Fact]
    public async Task After_three_wrong_answers_the_bot_stops_asking()
    {
        var bot = Bot(new NumberPrompt<int>("p"), new PromptOptions { Prompt = MessageFactory.Text("How many?"), MaxAttempts = 3 });
        await bot.BeginAsync("w");

        await bot.HearsAsync("a");
        await bot.HearsAsync("b");
        var result = await bot.HearsAsync("c");

        Assert.Equal("How many?|How many?|How many?|", bot.Said());
        Assert.Equal(DialogTurnStatus.Complete, result.Status);
        Assert.Equal(["AttemptsExhausted, result: none, text: c"], _log);
    }

    [Fact]
    public async Task A_right_answer_at_the_last_attempt_counts()
    {
        var bot = Bot(new NumberPrompt<int>("p"), new PromptOptions { MaxAttempts = 2 });
        await bot.BeginAsync("w");

        await bot.HearsAsync("a");
        await bot.HearsAsync("5");

        Assert.Equal(["EndCalled, result: 5, text: 5"], _log);
    }

    [Fact]
    public async Task Giving_up_on_a_yes_or_no_is_not_a_no()
    {
        var bot = Bot(new ConfirmPrompt("p") { MaxAttempts = 1 }, new PromptOptions());
        await bot.BeginAsync("w");

        await bot.HearsAsync("perhaps tomorrow");

        Assert.Equal(["AttemptsExhausted, result: none, text: perhaps tomorrow"], _log);
    }

    [Fact]
    public async Task What_the_question_says_goes_before_what_the_prompt_says()
    {
        var bot = Bot(new NumberPrompt<int>("p") { MaxAttempts = 1 }, new PromptOptions { MaxAttempts = 2 });
        await bot.BeginAsync("w");

        Assert.Equal(DialogTurnStatus.Waiting, (await bot.HearsAsync("a")).Status);
        Assert.Equal(DialogTurnStatus.Complete, (await bot.HearsAsync("b")).Status);
    }

    [Fact]
    public async Task A_prompt_at_the_bottom_of_the_stack_tells_its_host_why_it_ended()
    {
        var bot = new StackBot(new NumberPrompt<int>("p"));
        await bot.PromptAsync("p", new PromptOptions { MaxAttempts = 1 });

        var result = await bot.HearsAsync("a");

        Assert.Equal((DialogTurnStatus.Complete, null, DialogReason.AttemptsExhausted), (result.Status, result.Result, result.Reason));
    }

    [Fact]
    public async Task An_answer_in_time_is_taken()
    {
        var bot = Bot(new TextPrompt("p"), new PromptOptions { ExpiresAfter = TimeSpan.FromMinutes(30) });
        await bot.BeginAsync("w");
        _time.Advance(TimeSpan.FromMinutes(30));

        await bot.HearsAsync("yes");

        Assert.Equal(["EndCalled, result: yes, text: yes"], _log);
    }

    [Fact]
    public async Task An_answer_that_comes_too_late_is_no_answer_but_can_still_be_read()
    {
        var bot = Bot(new TextPrompt("p"), new PromptOptions { Prompt = MessageFactory.Text("Cancel the order?"), ExpiresAfter = TimeSpan.FromMinutes(30) });
        await bot.BeginAsync("w");
        _time.Advance(TimeSpan.FromMinutes(31));

        await bot.HearsAsync("yes");

        Assert.Equal(["Expired, result: none, text: yes"], _log);
        Assert.Equal("Cancel the order?|", bot.Said());
    }

    [Fact]
    public async Task Asking_again_gives_the_customer_the_whole_time_again()
    {
        var bot = Bot(new NumberPrompt<int>("p") { ExpiresAfter = TimeSpan.FromMinutes(30) }, new PromptOptions { Prompt = MessageFactory.Text("How many?") });
        await bot.BeginAsync("w");
        _time.Advance(TimeSpan.FromMinutes(29));
        await bot.HearsAsync("what?");
        _time.Advance(TimeSpan.FromMinutes(29));

        await bot.HearsAsync("5");

        Assert.Equal(["EndCalled, result: 5, text: 5"], _log);
    }

    [Fact]
    public async Task Coming_back_from_an_interruption_does_so_too()
    {
        var bot = Bot(new TextPrompt("p"), new PromptOptions { Prompt = MessageFactory.Text("Name?"), ExpiresAfter = TimeSpan.FromMinutes(30) });
        await bot.BeginAsync("w");
        _time.Advance(TimeSpan.FromMinutes(29));
        await bot.TurnAsync(async dc =>
        {
            await dc.RepromptDialogAsync(TestContext.Current.CancellationToken);
            return true;
        });
        _time.Advance(TimeSpan.FromMinutes(29));

        await bot.HearsAsync("Anna");

        Assert.Equal(["EndCalled, result: Anna, text: Anna"], _log);
    }

    [Fact]
    public async Task An_event_neither_counts_nor_expires_a_question()
    {
        var bot = Bot(new NumberPrompt<int>("p"), new PromptOptions { MaxAttempts = 1, ExpiresAfter = TimeSpan.FromMinutes(30) });
        await bot.BeginAsync("w");
        _time.Advance(TimeSpan.FromHours(1));

        Assert.Equal(DialogTurnStatus.Waiting, (await bot.HearsAsync(new Activity { Type = ActivityTypes.Event, Name = "e" })).Status);
        Assert.Empty(_log);
    }

    private StackBot Bot(Dialog prompt, PromptOptions options)
    {
        var waterfall = new WaterfallDialog("w", [Ask, Look]);
        return new StackBot(waterfall, prompt) { Time = _time };

        Task<DialogTurnResult> Ask(WaterfallStepContext step, CancellationToken cancellationToken) =>
            step.PromptAsync("p", options, cancellationToken);

        Task<DialogTurnResult> Look(WaterfallStepContext step, CancellationToken cancellationToken)
        {
            _log.Add($"{step.Reason}, result: {step.Result ?? "none"}, text: {step.Context.Activity.Text}");
            return step.EndDialogAsync(cancellationToken: cancellationToken);
        }
    }
}
