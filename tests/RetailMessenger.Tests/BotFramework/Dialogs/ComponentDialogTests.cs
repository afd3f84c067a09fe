using RetailMessenger.BotFramework.Dialogs;
using RetailMessenger.BotFramework.Turns;

namespace RetailMessenger.Tests.BotFramework.Dialogs;

public sealed class ComponentDialogTests
{
    private readonly List<string> _log = [];

    [Fact]
    public async Task The_first_dialog_is_begun_with_the_components_options_and_its_result_is_the_components()
    {
        var bot = new StackBot(Component("c", new LoggedDialog("first", _log), new LoggedDialog("second", _log)));

        Assert.Equal(DialogTurnStatus.Waiting, (await bot.BeginAsync("c", "options")).Status);
        Assert.Equal("c", await bot.StackAsync());
        var ended = await bot.TurnAsync(dc => dc.Child!.EndDialogAsync("result", TestContext.Current.CancellationToken));

        Assert.Equal((DialogTurnStatus.Complete, "result"), (ended.Status, ended.Result));
        Assert.Equal(["begin first options", "end first EndCalled"], _log);
    }

    [Fact]
    public async Task A_component_ends_when_its_inner_dialog_does()
    {
        var bot = new StackBot(Component("c", new Ends("inner", "result")));

        var ended = await bot.BeginAsync("c");

        Assert.Equal((DialogTurnStatus.Complete, "result"), (ended.Status, ended.Result));
        Assert.Equal(string.Empty, await bot.StackAsync());
    }

    [Fact]
    public async Task Another_dialog_can_be_the_first()
    {
        var component = Component("c", new LoggedDialog("first", _log), new LoggedDialog("second", _log));
        component.InitialDialogId = "second";

        await new StackBot(component).BeginAsync("c");

        Assert.Equal(["begin second"], _log);
    }

    [Fact]
    public async Task Inner_dialogs_are_not_seen_from_outside_but_outer_ones_are_from_inside()
    {
        var bot = new StackBot(Component("c", new LoggedDialog("inner", _log, "outside")), new LoggedDialog("outside", _log));

        await bot.BeginAsync("c");

        Assert.Equal(["begin inner", "begin outside"], _log);
        Assert.Null(await bot.TurnAsync(dc => Task.FromResult(dc.FindDialog("inner"))));
        Assert.NotNull(await bot.TurnAsync(dc => Task.FromResult(dc.Child!.FindDialog("outside"))));
    }

    [Fact]
    public async Task Cancelling_inside_ends_the_component_with_nothing()
    {
        var outer = new LoggedDialog("outer", _log, "c");
        var bot = new StackBot(outer, new CancelsOnContinue("c").AddDialog(new LoggedDialog("inner", _log)));
        await bot.BeginAsync("outer");
        _log.Clear();

        var result = await bot.HearsAsync("cancel");

        Assert.Equal(DialogTurnStatus.Waiting, result.Status);
        Assert.Equal(["end inner CancelCalled", "resume outer EndCalled"], _log);
        Assert.Equal("outer", await bot.StackAsync());
    }

    [Fact]
    public async Task Cancelling_at_the_bottom_completes_with_nothing()
    {
        var bot = new StackBot(new CancelsOnContinue("c").AddDialog(new LoggedDialog("inner", _log)));
        await bot.BeginAsync("c");

        var result = await bot.HearsAsync("cancel");

        Assert.Equal((DialogTurnStatus.Complete, null), (result.Status, result.Result));
    }

    [Fact]
    public async Task Cancelling_outside_reaches_the_dialogs_inside()
    {
        var bot = new StackBot(Component("c", Component("d", new LoggedDialog("inner", _log))));
        await bot.BeginAsync("c");
        _log.Clear();

        await bot.TurnAsync(dc => dc.CancelAllDialogsAsync(TestContext.Current.CancellationToken));

        Assert.Equal(["end inner CancelCalled"], _log);
    }

    [Fact]
    public async Task Cancelling_from_the_innermost_stack_can_take_the_parents_along()
    {
        var bot = new StackBot(new LoggedDialog("bottom", _log, "c"), Component("c", Component("d", new LoggedDialog("inner", _log))));
        await bot.BeginAsync("bottom");
        _log.Clear();

        var result = await bot.TurnAsync(
            dc => dc.Child!.Child!.CancelAllDialogsAsync(cancelParents: true, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal(DialogTurnStatus.Cancelled, result.Status);
        Assert.Equal(["end inner CancelCalled", "pre bottom cancelDialog", "post bottom cancelDialog", "end bottom CancelCalled"], _log);
        Assert.Equal(string.Empty, await bot.StackAsync());
    }

    [Fact]
    public async Task After_an_interruption_the_dialog_inside_asks_again()
    {
        var bot = new StackBot(Component("c", new LoggedDialog("inner", _log)), new LoggedDialog("interruption", _log));
        await bot.BeginAsync("c");
        await bot.BeginAsync("interruption");
        _log.Clear();

        var result = await bot.TurnAsync(dc => dc.EndDialogAsync(cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal(DialogTurnStatus.Waiting, result.Status);
        Assert.Equal(["end interruption EndCalled", "reprompt inner"], _log);
    }

    [Fact]
    public async Task The_hooks_are_called_when_the_component_ends_and_asks_again()
    {
        var bot = new StackBot(new Hooked("c", _log).AddDialog(new LoggedDialog("inner", _log)));
        await bot.BeginAsync("c");
        _log.Clear();

        await bot.TurnAsync(async dc =>
        {
            await dc.RepromptDialogAsync(TestContext.Current.CancellationToken);
            return await dc.EndDialogAsync(cancellationToken: TestContext.Current.CancellationToken);
        });

        Assert.Equal(["reprompt inner", "c was asked again", "c ended EndCalled"], _log);
    }

    [Fact]
    public async Task Three_components_deep_the_state_survives_every_turn()
    {
        var steps = new WaterfallDialog("steps", [Ask, Ask, Tell]);
        var bot = new StackBot(Component("a", Component("b", Component("c", steps))));

        await bot.BeginAsync("a");
        await bot.HearsAsync("one");
        var result = await bot.HearsAsync("two");

        Assert.Equal((DialogTurnStatus.Complete, "one two"), (result.Status, result.Result));

        static Task<DialogTurnResult> Ask(WaterfallStepContext step, CancellationToken cancellationToken)
        {
            step.Values["said"] = step.Result is string text ? text : string.Empty;
            return Task.FromResult(Dialog.EndOfTurn);
        }

        static Task<DialogTurnResult> Tell(WaterfallStepContext step, CancellationToken cancellationToken) =>
            step.EndDialogAsync($"{step.Values["said"]} {step.Result}", cancellationToken);
    }

    [Fact]
    public async Task Services_of_the_caller_reach_the_dialogs_inside()
    {
        var bot = new StackBot(Component("c", new LoggedDialog("inner", _log)));
        await bot.BeginAsync("c");

        var service = await bot.TurnAsync(dc =>
        {
            dc.Services.Set("greeting", "hola");
            return Task.FromResult(dc.Child!.Services.Get<string>("greeting"));
        });

        Assert.Equal("hola", service);
    }

    [Fact]
    public async Task A_component_whose_dialogs_changed_under_a_waiting_customer_says_so_once()
    {
        var before = new NoticesChange("c", _log);
        before.AddDialog(new LoggedDialog("inner", _log));
        var bot = new StackBot(before);
        await bot.BeginAsync("c");
        await bot.HearsAsync("hello");
        var after = new NoticesChange("c", _log);
        after.AddDialog(new LoggedDialog("inner", _log)).AddDialog(new LoggedDialog("new", _log));
        bot.Deploy(after);
        _log.Clear();

        await bot.HearsAsync("hello");
        await bot.HearsAsync("hello");

        Assert.Equal(["c changed", "continue inner", "continue inner"], _log);
    }

    private static ComponentDialog Component(string id, params Dialog[] inner)
    {
        var component = new ComponentDialog(id);
        foreach (var dialog in inner)
        {
            component.AddDialog(dialog);
        }

        return component;
    }

    private sealed class CancelsOnContinue(string id) : ComponentDialog(id)
    {
        protected override Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default) =>
            innerDc.CancelAllDialogsAsync(cancellationToken);
    }

    private sealed class Ends(string id, object result) : Dialog(id)
    {
        public override Task<DialogTurnResult> BeginDialogAsync(
            DialogContext dc, object? options = null, CancellationToken cancellationToken = default) => dc.EndDialogAsync(result, cancellationToken);
    }

    private sealed class Hooked(string id, List<string> log) : ComponentDialog(id)
    {
        protected override Task OnEndDialogAsync(
            ITurnContext context, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
        {
            log.Add($"{Id} ended {reason}");
            return Task.CompletedTask;
        }

        protected override Task OnRepromptDialogAsync(
            ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
        {
            log.Add($"{Id} was asked again");
            return Task.CompletedTask;
        }
    }

    private sealed class NoticesChange(string id, List<string> log) : ComponentDialog(id)
    {
        protected override Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            if (e.Name == DialogEvents.VersionChanged)
            {
                log.Add($"{e.Value} changed");
            }

            return Task.FromResult(false);
        }
    }
}
