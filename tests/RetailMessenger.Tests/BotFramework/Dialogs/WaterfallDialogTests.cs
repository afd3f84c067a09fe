using RetailMessenger.BotFramework.Dialogs;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.BotFramework.Turns;

namespace RetailMessenger.Tests.BotFramework.Dialogs;

public sealed class WaterfallDialogTests
{
    private readonly List<string> _log = [];

    [Fact]
    public async Task Steps_follow_each_other_with_each_message()
    {
        var bot = new StackBot(new WaterfallDialog("w", [Wait, Wait, Wait]));

        await bot.BeginAsync("w", "options");
        await bot.HearsAsync("one");
        await bot.HearsAsync("two");
        var result = await bot.HearsAsync("three");

        Assert.Equal((DialogTurnStatus.Complete, "three"), (result.Status, result.Result));
        Assert.Equal(["0 BeginCalled  options", "1 ContinueCalled one options", "2 ContinueCalled two options"], _log);
    }

    [Theory]
    [InlineData(ActivityTypes.Event)]
    [InlineData(ActivityTypes.Typing)]
    [InlineData(ActivityTypes.ConversationUpdate)]
    [InlineData(ActivityTypes.MessageReaction)]
    public async Task What_is_no_message_leaves_the_waterfall_where_it_is(string type)
    {
        var bot = new StackBot(new WaterfallDialog("w", [Wait, Wait]));
        await bot.BeginAsync("w");

        var result = await bot.HearsAsync(new Activity { Type = type, Name = "event" });

        Assert.Equal(DialogTurnStatus.Waiting, result.Status);
        Assert.Single(_log);
    }

    [Fact]
    public async Task A_step_can_go_on_without_waiting()
    {
        var bot = new StackBot(new WaterfallDialog("w", [Next, Next, Wait]));

        var result = await bot.BeginAsync("w");

        Assert.Equal(DialogTurnStatus.Waiting, result.Status);
        Assert.Equal(["0 BeginCalled", "1 NextCalled next 0", "2 NextCalled next 1"], _log);
    }

    [Fact]
    public async Task Going_on_from_the_last_step_ends_the_waterfall()
    {
        var result = await new StackBot(new WaterfallDialog("w", [Next])).BeginAsync("w");

        Assert.Equal((DialogTurnStatus.Complete, "next 0"), (result.Status, result.Result));
    }

    [Fact]
    public async Task Going_on_twice_is_a_mistake()
    {
        var bot = new StackBot(new WaterfallDialog("w", [Twice, Wait, Wait]));

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => bot.BeginAsync("w"));

        Assert.Contains("NextAsync twice", exception.Message, StringComparison.Ordinal);

        static async Task<DialogTurnResult> Twice(WaterfallStepContext step, CancellationToken cancellationToken)
        {
            await step.NextAsync(cancellationToken: cancellationToken);
            return await step.NextAsync(cancellationToken: cancellationToken);
        }
    }

    [Fact]
    public async Task The_result_of_a_dialog_is_given_to_the_next_step()
    {
        var bot = new StackBot(new WaterfallDialog("w", [BeginOther, Wait]), new LoggedDialog("other", []));
        await bot.BeginAsync("w");

        await bot.TurnAsync(dc => dc.EndDialogAsync(42, TestContext.Current.CancellationToken));

        Assert.Equal(["1 EndCalled 42"], _log);

        static Task<DialogTurnResult> BeginOther(WaterfallStepContext step, CancellationToken cancellationToken) =>
            step.BeginDialogAsync("other", cancellationToken: cancellationToken);
    }

    [Fact]
    public async Task A_waterfall_without_steps_ends_at_once()
    {
        Assert.Equal(DialogTurnStatus.Complete, (await new StackBot(new WaterfallDialog("w")).BeginAsync("w")).Status);
    }

    [Fact]
    public async Task A_waterfall_that_replaces_itself_begins_anew()
    {
        var bot = new StackBot(new WaterfallDialog("w", [Wait, Again]));
        await bot.BeginAsync("w", "first");

        await bot.HearsAsync("hello");

        Assert.Equal(["0 BeginCalled  first", "0 BeginCalled  second"], _log);

        static Task<DialogTurnResult> Again(WaterfallStepContext step, CancellationToken cancellationToken) =>
            step.ReplaceDialogAsync("w", "second", cancellationToken);
    }

    [Fact]
    public async Task A_step_sees_the_stack_around_its_waterfall()
    {
        string? seen = null;
        var waterfall = new WaterfallDialog("w", [Look]);
        var bot = new StackBot(new ComponentDialog("c").AddDialog(waterfall));

        await bot.BeginAsync("c");

        Assert.Equal("w in c", seen);

        Task<DialogTurnResult> Look(WaterfallStepContext step, CancellationToken cancellationToken)
        {
            seen = $"{step.ActiveDialog!.Id} in {step.Parent!.ActiveDialog!.Id}";
            return Task.FromResult(Dialog.EndOfTurn);
        }
    }

    [Fact]
    public async Task What_happens_is_reported()
    {
        var telemetry = new Events();
        var waterfall = new WaterfallDialog("w", [Wait, Wait]) { TelemetryClient = telemetry };
        await new StackBot().TurnAsync(async dc =>
        {
            var set = new DialogSet { TelemetryClient = telemetry }.Add(waterfall);
            var inner = new DialogContext(set, dc.Context, new DialogState());
            await inner.BeginDialogAsync("w", null, TestContext.Current.CancellationToken);
            await inner.ContinueDialogAsync(TestContext.Current.CancellationToken);
            await inner.ReplaceDialogAsync("w", null, TestContext.Current.CancellationToken);
            return await inner.CancelAllDialogsAsync(TestContext.Current.CancellationToken);
        });

        Assert.Equal(
            ["WaterfallStart w ", "WaterfallStep w Wait", "WaterfallStep w Wait#2", "WaterfallStart w ", "WaterfallStep w Wait", "WaterfallCancel w Wait"],
            telemetry.Seen);
    }

    private Task<DialogTurnResult> Wait(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        Log(step);
        return Task.FromResult(Dialog.EndOfTurn);
    }

    private Task<DialogTurnResult> Next(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        Log(step);
        return step.NextAsync($"next {step.Index}", cancellationToken);
    }

    private void Log(WaterfallStepContext step) => _log.Add($"{step.Index} {step.Reason} {step.Result} {step.Options}".TrimEnd());

    private sealed class Events : NullBotTelemetryClient, IBotTelemetryClient
    {
        public List<string> Seen { get; } = [];

        void IBotTelemetryClient.TrackEvent(string eventName, IDictionary<string, string>? properties, IDictionary<string, double>? metrics) =>
            Seen.Add($"{eventName} {properties!["DialogId"]} {(properties.TryGetValue("StepName", out var step) ? step : string.Empty)}");
    }
}
