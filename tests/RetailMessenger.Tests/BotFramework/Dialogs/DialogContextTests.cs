using RetailMessenger.BotFramework.Dialogs;

namespace RetailMessenger.Tests.BotFramework.Dialogs;

public sealed class DialogContextTests
{
    private readonly List<string> _log = [];

    [Theory]
    [InlineData(1, "d1")]
    [InlineData(2, "d2,d1")]
    [InlineData(3, "d3,d2,d1")]
    public async Task A_dialog_that_is_begun_lies_on_top_of_the_one_that_began_it(int depth, string stack)
    {
        var bot = Bot(depth);

        var result = await bot.BeginAsync("d1", "options");

        Assert.Equal(DialogTurnStatus.Waiting, result.Status);
        Assert.Equal(stack, await bot.StackAsync());
        Assert.Equal(Enumerable.Range(1, depth).Select(level => $"begin d{level} options"), _log);
    }

    [Theory]
    [InlineData(1, DialogTurnStatus.Complete, "result", "")]
    [InlineData(2, DialogTurnStatus.Waiting, null, "d1")]
    [InlineData(3, DialogTurnStatus.Waiting, null, "d2,d1")]
    public async Task A_dialog_that_ends_gives_its_result_to_the_one_below(int depth, DialogTurnStatus status, string? result, string stack)
    {
        var bot = Bot(depth);
        await bot.BeginAsync("d1");
        _log.Clear();

        var ended = await bot.TurnAsync(dc => dc.EndDialogAsync("result", TestContext.Current.CancellationToken));

        Assert.Equal((status, result), (ended.Status, ended.Result));
        Assert.Equal(stack, await bot.StackAsync());
        string[] resumed = depth == 1 ? [] : [$"resume d{depth - 1} EndCalled result"];
        Assert.Equal([$"end d{depth} EndCalled", .. resumed], _log);
    }

    [Fact]
    public async Task Results_are_passed_down_the_whole_stack()
    {
        var bot = new StackBot(
            new LoggedDialog("d1", _log, "d2") { EndsWithChild = true }, new LoggedDialog("d2", _log, "d3") { EndsWithChild = true }, new LoggedDialog("d3", _log));
        await bot.BeginAsync("d1");

        var ended = await bot.TurnAsync(dc => dc.EndDialogAsync("r", TestContext.Current.CancellationToken));

        Assert.Equal((DialogTurnStatus.Complete, "((r))"), (ended.Status, ended.Result));
        Assert.Equal(string.Empty, await bot.StackAsync());
    }

    [Theory]
    [InlineData(1, "other")]
    [InlineData(2, "other,d1")]
    [InlineData(3, "other,d2,d1")]
    public async Task A_dialog_that_is_replaced_leaves_without_a_word_to_the_one_below(int depth, string stack)
    {
        var bot = Bot(depth);
        await bot.BeginAsync("d1");
        _log.Clear();

        var replaced = await bot.TurnAsync(dc => dc.ReplaceDialogAsync("other", "new", TestContext.Current.CancellationToken));

        Assert.Equal(DialogTurnStatus.Waiting, replaced.Status);
        Assert.Equal([$"end d{depth} ReplaceCalled", "begin other new"], _log);
        Assert.Equal(stack, await bot.StackAsync());
    }

    [Fact]
    public async Task The_one_below_goes_on_when_the_replacement_ends()
    {
        var bot = Bot(2);
        await bot.BeginAsync("d1");
        await bot.TurnAsync(dc => dc.ReplaceDialogAsync("other", null, TestContext.Current.CancellationToken));
        _log.Clear();

        await bot.TurnAsync(dc => dc.EndDialogAsync(42, TestContext.Current.CancellationToken));

        Assert.Equal(["end other EndCalled", "resume d1 EndCalled 42"], _log);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Cancelling_ends_all_dialogs_from_the_top_and_none_goes_on(int depth)
    {
        var bot = Bot(depth);
        await bot.BeginAsync("d1");
        _log.Clear();

        var cancelled = await bot.TurnAsync(dc => dc.CancelAllDialogsAsync(TestContext.Current.CancellationToken));

        Assert.Equal(DialogTurnStatus.Cancelled, cancelled.Status);
        Assert.Equal(
            Enumerable.Range(1, depth).Reverse().Select(level => $"end d{level} CancelCalled"),
            _log.Where(line => line.StartsWith("end", StringComparison.Ordinal)));
        Assert.DoesNotContain(_log, line => line.StartsWith("resume", StringComparison.Ordinal));
        Assert.Equal(string.Empty, await bot.StackAsync());
    }

    [Fact]
    public async Task A_dialog_below_is_asked_before_it_is_cancelled_and_may_refuse()
    {
        var bot = new StackBot(
            new LoggedDialog("d1", _log, "d2"), new LoggedDialog("d2", _log, "d3") { Handles = "leave" }, new LoggedDialog("d3", _log));
        await bot.BeginAsync("d1");
        _log.Clear();

        var cancelled = await bot.TurnAsync(
            dc => dc.CancelAllDialogsAsync(cancelParents: true, "leave", "now", TestContext.Current.CancellationToken));

        Assert.Equal(DialogTurnStatus.Cancelled, cancelled.Status);
        Assert.Equal(["end d3 CancelCalled", "pre d2 leave now", "post d2 leave now"], _log);
        Assert.Equal("d2,d1", await bot.StackAsync());
    }

    [Fact]
    public async Task Nothing_to_cancel_is_no_cancellation()
    {
        var cancelled = await Bot(1).TurnAsync(dc => dc.CancelAllDialogsAsync(TestContext.Current.CancellationToken));

        Assert.Equal(DialogTurnStatus.Empty, cancelled.Status);
    }

    [Fact]
    public async Task Only_the_dialog_on_top_continues()
    {
        var bot = Bot(3);
        await bot.BeginAsync("d1");
        _log.Clear();

        await bot.HearsAsync("hello");

        Assert.Equal(["continue d3"], _log);
    }

    [Fact]
    public async Task With_nobody_waiting_there_is_nothing_to_continue()
    {
        Assert.Equal(DialogTurnStatus.Empty, (await Bot(1).HearsAsync("hello")).Status);
    }

    [Fact]
    public async Task Only_the_dialog_on_top_asks_again()
    {
        var bot = Bot(2);
        await bot.BeginAsync("d1");
        _log.Clear();

        await bot.TurnAsync(async dc =>
        {
            await dc.RepromptDialogAsync(TestContext.Current.CancellationToken);
            return true;
        });

        Assert.Equal(["reprompt d2"], _log);
    }

    [Fact]
    public async Task A_dialog_that_nobody_knows_cannot_be_begun()
    {
        var bot = Bot(1);

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => bot.BeginAsync("nobody"));

        Assert.Contains("'nobody'", exception.Message, StringComparison.Ordinal);
        Assert.Equal(string.Empty, await bot.StackAsync());
        await Assert.ThrowsAsync<ArgumentNullException>(() => bot.PromptAsync("d1", null!));
    }

    [Fact]
    public async Task A_waiting_dialog_that_a_deployment_removed_is_told_by_its_name()
    {
        var bot = Bot(2);
        await bot.BeginAsync("d1");
        bot.Deploy(new LoggedDialog("d1", _log));

        var exception = await Assert.ThrowsAsync<DialogChangedException>(() => bot.HearsAsync("hello"));

        Assert.Equal("d2", exception.DialogId);
        Assert.Null(exception.StepName);
        Assert.Equal("d2,d1", await bot.StackAsync());
    }

    [Fact]
    public async Task A_dialog_that_overrides_nothing_ends_when_it_continues_or_resumes()
    {
        var bot = new StackBot(new BeginsOnly("d1", "d2"), new BeginsOnly("d2"));
        await bot.BeginAsync("d1");

        var result = await bot.HearsAsync("hello");

        Assert.Equal(DialogTurnStatus.Complete, result.Status);
        Assert.Null(result.Result);
    }

    private StackBot Bot(int depth)
    {
        var nested = Enumerable.Range(1, depth).Select(level => new LoggedDialog($"d{level}", _log, level < depth ? $"d{level + 1}" : null));
        return new StackBot([.. nested, new LoggedDialog("other", _log)]);
    }

    private sealed class BeginsOnly(string id, string? child = null) : Dialog(id)
    {
        public override async Task<DialogTurnResult> BeginDialogAsync(
            DialogContext dc, object? options = null, CancellationToken cancellationToken = default) =>
            child is null ? EndOfTurn : await dc.BeginDialogAsync(child, options, cancellationToken);
    }
}
