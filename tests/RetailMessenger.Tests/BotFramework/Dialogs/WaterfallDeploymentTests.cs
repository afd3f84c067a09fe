using RetailMessenger.BotFramework.Dialogs;

namespace RetailMessenger.Tests.BotFramework.Dialogs;

/// <summary>Customers wait in the middle of a waterfall while the bot is deployed anew.</summary>
public sealed class WaterfallDeploymentTests
{
    private readonly List<string> _log = [];

    [Fact]
    public async Task A_step_that_is_inserted_before_the_waiting_one_moves_nobody()
    {
        var bot = new StackBot(new WaterfallDialog("w", [AskName, AskSize, AskColour]));
        await bot.BeginAsync("w");
        await bot.HearsAsync("Anna");
        bot.Deploy(new WaterfallDialog("w", [AskConsent, AskName, AskEmail, AskSize, AskColour]));

        await bot.HearsAsync("42");

        Assert.Equal(["AskName ", "AskSize Anna", "AskColour 42"], _log);
    }

    [Fact]
    public async Task A_step_that_is_inserted_right_after_the_waiting_one_is_the_next()
    {
        var bot = new StackBot(new WaterfallDialog("w", [AskName, AskSize]));
        await bot.BeginAsync("w");
        bot.Deploy(new WaterfallDialog("w", [AskName, AskEmail, AskSize]));

        await bot.HearsAsync("Anna");

        Assert.Equal(["AskName ", "AskEmail Anna"], _log);
    }

    [Fact]
    public async Task A_step_that_vanished_under_a_customer_is_told_to_the_host()
    {
        var bot = new StackBot(new WaterfallDialog("w", [AskName, AskSize]));
        await bot.BeginAsync("w");
        bot.Deploy(new WaterfallDialog("w", [AskConsent, AskSize]));

        var exception = await Assert.ThrowsAsync<DialogChangedException>(() => bot.HearsAsync("Anna"));

        Assert.Equal(("w", "AskName"), (exception.DialogId, exception.StepName));
        Assert.Equal("w", await bot.StackAsync());
    }

    [Fact]
    public async Task The_host_can_clear_the_stack_and_start_over()
    {
        var bot = new StackBot(new WaterfallDialog("w", [AskName, AskSize]));
        await bot.BeginAsync("w");
        bot.Deploy(new WaterfallDialog("w", [AskSize]));

        var result = await bot.TurnAsync(async dc =>
        {
            try
            {
                return await dc.ContinueDialogAsync(TestContext.Current.CancellationToken);
            }
            catch (DialogChangedException)
            {
                await dc.CancelAllDialogsAsync(TestContext.Current.CancellationToken);
                return await dc.BeginDialogAsync("w", null, TestContext.Current.CancellationToken);
            }
        });

        Assert.Equal(DialogTurnStatus.Waiting, result.Status);
        Assert.Equal(["AskName ", "AskSize "], _log);
    }

    [Fact]
    public async Task A_method_that_is_used_twice_waits_at_the_right_one_of_both()
    {
        var bot = new StackBot(new WaterfallDialog("w", [AskName, AskName, AskSize]));
        await bot.BeginAsync("w");
        await bot.HearsAsync("Anna");
        bot.Deploy(new WaterfallDialog("w", [AskConsent, AskName, AskName, AskSize]));

        await bot.HearsAsync("Ann");

        Assert.Equal(["AskName ", "AskName Anna", "AskSize Ann"], _log);
    }

    [Fact]
    public async Task Local_functions_have_names_as_well()
    {
        var bot = new StackBot(new WaterfallDialog("w", [First, Second]));
        await bot.BeginAsync("w");
        bot.Deploy(new WaterfallDialog("w", [AskConsent, First, Second]));

        await bot.HearsAsync("x");

        Assert.Equal(["First ", "Second x"], _log);

        Task<DialogTurnResult> First(WaterfallStepContext step, CancellationToken cancellationToken) => Wait(step, nameof(First));
        Task<DialogTurnResult> Second(WaterfallStepContext step, CancellationToken cancellationToken) => Wait(step, nameof(Second));
    }

    [Fact]
    public async Task Lambda_expressions_are_known_by_their_place_unless_they_are_given_a_name()
    {
        var bot = new StackBot(new WaterfallDialog("w", [(step, _) => Wait(step, "a"), (step, _) => Wait(step, "b")]));
        await bot.BeginAsync("w");
        bot.Deploy(new WaterfallDialog("w", [(step, _) => Wait(step, "new a"), (step, _) => Wait(step, "new b")]));
        await bot.HearsAsync("x");

        var named = new WaterfallDialog("n").AddStep("size", (step, _) => Wait(step, "size")).AddStep("colour", (step, _) => Wait(step, "colour"));
        bot.Deploy(named);
        await bot.TurnAsync(dc => dc.CancelAllDialogsAsync(TestContext.Current.CancellationToken));
        await bot.BeginAsync("n");
        bot.Deploy(
            new WaterfallDialog("n")
                .AddStep("name", (step, _) => Wait(step, "name"))
                .AddStep("size", (step, _) => Wait(step, "size"))
                .AddStep("colour", (step, _) => Wait(step, "colour")));
        await bot.HearsAsync("42");

        Assert.Equal(["a ", "new b x", "size ", "colour 42"], _log);
        Assert.Throws<ArgumentException>(() => named.AddStep("size", (step, _) => Wait(step, "again")));
    }

    [Fact]
    public async Task A_conversation_that_the_sdk_stored_goes_on_by_its_index()
    {
        var bot = new StackBot(new WaterfallDialog("w", [AskName, AskSize, AskColour]));
        await bot.BeginAsync("w");
        await bot.TurnAsync(dc => Task.FromResult(dc.ActiveDialog!.State.Remove("stepName")));

        await bot.HearsAsync("Anna");

        Assert.Equal(["AskName ", "AskSize Anna"], _log);
    }

    private Task<DialogTurnResult> AskConsent(WaterfallStepContext step, CancellationToken cancellationToken) => Wait(step, nameof(AskConsent));

    private Task<DialogTurnResult> AskName(WaterfallStepContext step, CancellationToken cancellationToken) => Wait(step, nameof(AskName));

    private Task<DialogTurnResult> AskEmail(WaterfallStepContext step, CancellationToken cancellationToken) => Wait(step, nameof(AskEmail));

    private Task<DialogTurnResult> AskSize(WaterfallStepContext step, CancellationToken cancellationToken) => Wait(step, nameof(AskSize));

    private Task<DialogTurnResult> AskColour(WaterfallStepContext step, CancellationToken cancellationToken) => Wait(step, nameof(AskColour));

    private Task<DialogTurnResult> Wait(WaterfallStepContext step, string name)
    {
        _log.Add($"{name} {step.Result}");
        return Task.FromResult(Dialog.EndOfTurn);
    }
}
