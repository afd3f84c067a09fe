using RetailMessenger.BotFramework.Dialogs;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.BotFramework.State;
using RetailMessenger.BotFramework.Testing;

namespace RetailMessenger.Tests.BotFramework.Dialogs;

public sealed class RunAsyncTests
{
    private readonly List<string> _log = [];
    private readonly ConversationState _conversation = new(new MemoryStorage());

    [Fact]
    public async Task The_dialog_is_begun_then_continued_then_begun_again()
    {
        var dialog = new WaterfallDialog("w", [Wait, End]);

        Assert.Equal(DialogTurnStatus.Waiting, (await TurnAsync(dialog)).Status);
        Assert.Equal(DialogTurnStatus.Complete, (await TurnAsync(dialog)).Status);
        Assert.Equal(DialogTurnStatus.Waiting, (await TurnAsync(dialog)).Status);
        Assert.Equal(["wait", "end", "wait"], _log);
    }

    [Fact]
    public async Task What_a_dialog_throws_goes_to_the_host()
    {
        var dialog = new ComponentDialog("c").AddDialog(new WaterfallDialog("w", [Throw]));

        await Assert.ThrowsAsync<NotSupportedException>(() => TurnAsync(dialog));
    }

    [Fact]
    public async Task A_dialog_may_handle_what_another_one_throws()
    {
        var dialog = new Forgiving("c", _log);
        dialog.AddDialog(new WaterfallDialog("w", [Throw]));

        var result = await TurnAsync(dialog);

        Assert.Equal(DialogTurnStatus.Waiting, result.Status);
        Assert.Equal(["forgave: broken"], _log);
    }

    [Fact]
    public async Task A_dialog_manager_runs_the_dialog_and_saves_the_state()
    {
        var manager = new DialogManager(new WaterfallDialog("w", [Wait, End])) { ConversationState = _conversation };
        var adapter = new TestAdapter("test");
        async Task<DialogTurnStatus> TurnAsync()
        {
            var status = DialogTurnStatus.Empty;
            await adapter.ProcessActivityAsync(
                new Activity { Type = ActivityTypes.Message, Text = "hi" },
                async (turnContext, cancellationToken) => status = (await manager.OnTurnAsync(turnContext, cancellationToken)).TurnResult.Status,
                TestContext.Current.CancellationToken);
            return status;
        }

        Assert.Equal(DialogTurnStatus.Waiting, await TurnAsync());
        Assert.Equal(DialogTurnStatus.Complete, await TurnAsync());
        await Assert.ThrowsAsync<InvalidOperationException>(() => new StackBot().TurnAsync(dc => new DialogManager().OnTurnAsync(dc.Context)));
    }

    private static Task<DialogTurnResult> Throw(WaterfallStepContext step, CancellationToken cancellationToken) =>
        throw new NotSupportedException("broken");

    private Task<DialogTurnResult> Wait(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        _log.Add("wait");
        return Task.FromResult(Dialog.EndOfTurn);
    }

    private Task<DialogTurnResult> End(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        _log.Add("end");
        return step.EndDialogAsync("done", cancellationToken);
    }

    private async Task<DialogTurnResult> TurnAsync(Dialog dialog)
    {
        DialogTurnResult result = null!;
        var adapter = new TestAdapter("test");
        adapter.Use(new AutoSaveStateMiddleware(_conversation));
        await adapter.ProcessActivityAsync(
            new Activity { Type = ActivityTypes.Message, Text = "hi" },
            async (turnContext, cancellationToken) =>
                result = await dialog.RunAsync(turnContext, _conversation.CreateProperty<DialogState>("DialogState"), cancellationToken),
            TestContext.Current.CancellationToken);
        return result;
    }

    private sealed class Forgiving(string id, List<string> log) : ComponentDialog(id)
    {
        protected override Task<bool> OnPostBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            if (e is { Name: DialogEvents.Error, Value: Exception exception })
            {
                log.Add($"forgave: {exception.Message}");
                return Task.FromResult(true);
            }

            return Task.FromResult(false);
        }
    }
}
