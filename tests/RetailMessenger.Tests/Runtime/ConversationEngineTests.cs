using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using RetailMessenger.BotFramework.Turns;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Storage;

namespace RetailMessenger.Tests.Runtime;

public sealed class ConversationEngineTests
{
    private static readonly ConversationKey Anna = new("pulled", "anna");
    private static readonly ConversationKey Ben = new("pulled", "ben");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_message_is_answered_under_its_own_id_and_an_index()
    {
        await using var engine = await Engine.StartAsync(async (turn, cancellationToken) =>
        {
            await turn.SendActivityAsync("one", cancellationToken: cancellationToken);
            await turn.SendActivityAsync("two", cancellationToken: cancellationToken);
        });

        var question = await engine.ReceivesAsync(Anna, "hello");
        await engine.UntilSaidAsync(Anna, "one", "two");

        var replies = await engine.Log.ReadAsync(Anna, 0, Direction.Out, 10, Cancellation);
        Assert.Equal([$"{question.ActivityId}.01", $"{question.ActivityId}.02"], replies.Select(entry => entry.ActivityId));
        Assert.All(replies, entry => Assert.Equal(question.ActivityId, entry.ToActivity().ReplyToId));
        Assert.All(replies, entry => Assert.Equal("user-anna", entry.ToActivity().Recipient!.Id));
    }

    [Fact]
    public async Task A_customer_who_writes_faster_than_the_bot_answers_is_answered_in_order_and_completely()
    {
        await using var engine = await Engine.StartAsync(Echo);
        var texts = Enumerable.Range(0, 300).Select(i => $"{i}").ToArray();

        foreach (var text in texts)
            await engine.ReceivesAsync(Anna, text);

        await engine.UntilSaidAsync(Anna, texts);
    }

    [Fact]
    public async Task A_slow_conversation_does_not_hold_up_another_one()
    {
        var gate = new TaskCompletionSource();
        await using var engine = await Engine.StartAsync(async (turn, cancellationToken) =>
        {
            if (turn.Activity.Text == "slow")
                await gate.Task.WaitAsync(cancellationToken);
            await Echo(turn, cancellationToken);
        });

        await engine.ReceivesAsync(Anna, "slow");
        await engine.ReceivesAsync(Ben, "quick");
        await engine.UntilSaidAsync(Ben, "quick");
        Assert.Empty(await engine.TextsAsync(Anna, Direction.Out));

        gate.SetResult();
        await engine.UntilSaidAsync(Anna, "slow");
    }

    [Fact]
    public async Task A_turn_that_fails_once_is_tried_again()
    {
        var attempts = 0;
        await using var engine = await Engine.StartAsync(
            (turn, cancellationToken) => ++attempts == 1 ? throw new InvalidOperationException("broken") : Echo(turn, cancellationToken),
            settings: ("Runtime:TurnRetryDelay", "00:00:00"));

        await engine.ReceivesAsync(Anna, "hello");

        await engine.UntilSaidAsync(Anna, "hello");
        Assert.Equal(2, attempts);
    }

    [Fact]
    public async Task A_turn_that_keeps_failing_is_parked_with_an_apology_and_the_next_one_goes_on()
    {
        await using var engine = await Engine.StartAsync(FailOn("bad"), settings: ("Runtime:TurnRetryDelay", "00:00:00"));

        await engine.ReceivesAsync(Anna, "bad");
        await engine.ReceivesAsync(Anna, "good");

        await engine.UntilSaidAsync(Anna, "sorry", "good");
        var parked = Assert.Single(await engine.Get<IStaffDesk>().FindParkedAsync(false, 10, Cancellation));
        Assert.Equal((Anna, 1, "InvalidOperationException: broken"), (parked.Conversation, parked.Sequence, parked.Reason));
    }

    [Fact]
    public async Task A_turn_that_never_ends_and_heeds_no_cancellation_is_parked_too()
    {
        await using var engine = await Engine.StartAsync(
            (turn, cancellationToken) => turn.Activity.Text == "bad" ? new TaskCompletionSource().Task : Echo(turn, cancellationToken));

        await engine.ReceivesAsync(Anna, "bad");
        await engine.ReceivesAsync(Anna, "good");

        await AdvanceUntilAsync(engine, engine.UntilSaidAsync(Anna, "sorry", "good"));
    }

    [Fact]
    public async Task A_message_that_is_stored_is_acknowledged_whatever_becomes_of_the_signals()
    {
        await using var engine = await Engine.StartAsync(Echo);
        await engine.ReceivesAsync(Anna, "hello");
        await engine.UntilSaidAsync(Anna, "hello");
        using (engine.Conversations.Watch(Anna, new BrokenWatcher()))
            await engine.ReceivesAsync(Anna, "are you there?");

        await AdvanceUntilAsync(engine, engine.UntilSaidAsync(Anna, "hello", "are you there?"));
    }

    [Fact]
    public async Task A_turn_whose_outcome_cannot_be_written_is_parked_and_the_next_one_goes_on()
    {
        await using var engine = await Engine.StartAsync(
            (turn, cancellationToken) =>
            {
                if (turn.Activity.Text == "bad")
                {
                    var ticket = new Ticket { Id = "same", Conversation = Anna, Opened = default, Message = "m", Contact = "", Language = "en" };
                    StagedTurn.Of(turn).Tickets.AddRange([ticket, ticket]);
                }

                return Echo(turn, cancellationToken);
            },
            settings: ("Runtime:TurnRetryDelay", "00:00:00"));

        await engine.ReceivesAsync(Anna, "bad");
        await engine.ReceivesAsync(Anna, "good");

        await engine.UntilSaidAsync(Anna, "sorry", "good");
    }

    [Fact]
    public async Task A_conversation_that_was_erased_and_begun_anew_is_answered()
    {
        await using var engine = await Engine.StartAsync(Echo);
        await engine.ReceivesAsync(Anna, "one");
        await engine.ReceivesAsync(Anna, "two");
        await engine.UntilSaidAsync(Anna, "one", "two");
        await engine.Get<ICustomerData>().EraseAsync(Anna, Cancellation);

        await engine.ReceivesAsync(Anna, "again");

        await AdvanceUntilAsync(engine, engine.UntilSaidAsync(Anna, "again"));
    }

    [Fact]
    public async Task A_state_that_nests_deep_is_read_again()
    {
        var states = new List<int>();
        await using var engine = await Engine.StartAsync(async (turn, cancellationToken) =>
        {
            var state = new RetailMessenger.BotFramework.State.ConversationState(new RetailMessenger.BotFramework.State.MemoryStorage());
            var deep = state.CreateProperty<object>("deep");
            states.Add(await deep.GetAsync(turn, () => 0, cancellationToken) is 0 ? 0 : 1);
            object nested = "core";
            for (var i = 0; i < 100; i++)
                nested = new List<object> { nested };
            await deep.SetAsync(turn, nested, cancellationToken);
            await state.SaveChangesAsync(turn, cancellationToken: cancellationToken);
            await Echo(turn, cancellationToken);
        });

        await engine.ReceivesAsync(Anna, "one");
        await engine.ReceivesAsync(Anna, "two");

        await engine.UntilSaidAsync(Anna, "one", "two");
        Assert.Equal([0, 1], states);
    }

    [Fact]
    public async Task A_parked_turn_that_is_retried_is_answered()
    {
        var broken = true;
        await using var engine = await Engine.StartAsync(
            (turn, cancellationToken) => broken ? throw new InvalidOperationException("broken") : Echo(turn, cancellationToken),
            settings: ("Runtime:TurnRetryDelay", "00:00:00"));
        await engine.ReceivesAsync(Anna, "hello");
        await engine.UntilSaidAsync(Anna, "sorry");

        broken = false;
        var desk = engine.Get<IStaffDesk>();
        Assert.True(await desk.RetryAsync((await desk.FindParkedAsync(false, 10, Cancellation))[0], Cancellation));
        engine.Clock.Advance(TimeSpan.FromSeconds(1));

        await engine.UntilSaidAsync(Anna, "sorry", "hello");
        Assert.Empty(await desk.FindParkedAsync(false, 10, Cancellation));
    }

    [Fact]
    public async Task What_was_stored_but_not_answered_is_answered_after_a_restart()
    {
        var folder = Directory.CreateTempSubdirectory("retailmessenger-").FullName;
        var started = new TaskCompletionSource();
        await using (var first = await Engine.StartAsync(
            async (_, cancellationToken) =>
            {
                started.TrySetResult();
                await Task.Delay(Timeout.Infinite, cancellationToken);
            },
            folder,
            settings: ("Runtime:DrainTime", "00:00:00")))
        {
            await first.ReceivesAsync(Anna, "one");
            await first.ReceivesAsync(Anna, "two");
            await started.Task.WaitAsync(Cancellation);
        }

        await using var second = await Engine.StartAsync(Echo, folder);
        await second.UntilSaidAsync(Anna, "one", "two");
    }

    [Fact]
    public async Task Messages_within_the_quiet_time_are_answered_as_one()
    {
        await using var engine = await Engine.StartAsync(Echo);
        var key = new ConversationKey("network", "anna");
        engine.Network.Profile = new ChannelProfile { QuietTime = TimeSpan.FromSeconds(2) };

        await engine.ReceivesAsync(key, "I want");
        await engine.ReceivesAsync(key, "a red shirt");
        await AdvanceUntilAsync(engine, engine.UntilSaidAsync(key, "I want\na red shirt"));

        Assert.Equal(2, (await engine.Log.FindAsync(key, Cancellation))!.AnsweredThrough);
    }

    [Fact]
    public async Task Something_said_unasked_enters_the_same_log()
    {
        await using var engine = await Engine.StartAsync(Echo);
        await engine.ReceivesAsync(Anna, "hello");
        await engine.UntilSaidAsync(Anna, "hello");

        var said = await engine.Conversations.SayAsync(Anna, new() { Type = "message", Text = "Your parcel is here." }, Cancellation);

        Assert.Equal(3, said!.Sequence);
        Assert.Equal(["hello", "hello", "Your parcel is here."], await engine.TextsAsync(Anna));
        Assert.Null(await engine.Conversations.SayAsync(Ben, new() { Type = "message", Text = "hi" }, Cancellation));
    }

    [Fact]
    public async Task A_scheduled_message_is_said_when_it_is_due_and_only_once()
    {
        await using var engine = await Engine.StartAsync(Echo);
        await engine.ReceivesAsync(Anna, "hello");
        await engine.UntilSaidAsync(Anna, "hello");
        var due = engine.Clock.GetUtcNow().AddHours(1);
        var schedule = engine.Get<ISchedule>();
        await schedule.AddAsync(new("s1", Anna, due, Direction.Out, """{"type":"message","text":"later"}"""), Cancellation);
        await schedule.AddAsync(new("s1", Anna, due, Direction.Out, """{"type":"message","text":"later"}"""), Cancellation);

        engine.Clock.Advance(TimeSpan.FromMinutes(59));
        Assert.Equal(["hello"], await engine.TextsAsync(Anna, Direction.Out));

        engine.Clock.Advance(TimeSpan.FromMinutes(2));
        await engine.UntilSaidAsync(Anna, "hello", "later");
    }

    [Fact]
    public async Task The_door_turns_messages_away_when_too_many_are_unanswered()
    {
        var gate = new TaskCompletionSource();
        await using var engine = await Engine.StartAsync(
            async (turn, cancellationToken) =>
            {
                await gate.Task.WaitAsync(cancellationToken);
                await Echo(turn, cancellationToken);
            },
            settings: ("Runtime:MostUnanswered", "2"));
        // New ones come all the time, as those that wait too long are given up and wait no more.
        Receipt? receipt = null;
        for (var i = 0; receipt is not Receipt.Busy; i++)
        {
            receipt = await engine.Conversations.ReceiveAsync(Engine.Message(new ConversationKey("pulled", $"c{i}"), "hello"), Cancellation);
            engine.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Null(await engine.Log.FindAsync(Anna, Cancellation));
        Assert.IsType<Receipt.Busy>(await engine.Conversations.ReceiveAsync(Engine.Message(Anna, "one too many"), Cancellation));
        Assert.Null(await engine.Log.FindAsync(Anna, Cancellation));
        gate.SetResult();
    }

    [Fact]
    public async Task A_signal_that_overtakes_another_one_leaves_nothing_behind()
    {
        // A store without an engine, which would answer what it finds.
        var folder = Directory.CreateTempSubdirectory("retailmessenger-").FullName;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Storage:Folder", folder)]).Build();
        await using var store = new ServiceCollection().AddSingleton(TimeProvider.System).AddStorage(configuration).BuildServiceProvider();
        var log = store.GetRequiredService<IConversationLog>();
        var first = ((Receipt.Stored)await log.AppendAsync(Engine.Message(Anna, "one"), Cancellation)).Entry;
        var second = ((Receipt.Stored)await log.AppendAsync(Engine.Message(Anna, "two"), Cancellation)).Entry;
        var unanswered = new RetailMessenger.Runtime.Conversations.Unanswered(log, Anna);

        unanswered.Add(second, second.PreviousIn);
        unanswered.Add(first, first.PreviousIn);

        Assert.Equal([1, 2], (await unanswered.LookAsync(0, Cancellation)).Select(entry => entry.Sequence));
    }

    /// <summary>Moves the clock, a second at a time, until something that waits for it has happened.</summary>
    internal static async Task AdvanceUntilAsync(Engine engine, Task happened)
    {
        while (!happened.IsCompleted)
        {
            engine.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        await happened;
    }

    private sealed class BrokenWatcher : IConversationWatcher
    {
        public void OnStored(IReadOnlyList<LogEntry> entries) => throw new InvalidOperationException("broken");

        public void OnEphemeral(RetailMessenger.BotFramework.Schema.Activity activity) => throw new InvalidOperationException("broken");
    }

    private static Task Echo(ITurnContext turn, CancellationToken cancellationToken) =>
        turn.SendActivityAsync(turn.Activity.Text!, cancellationToken: cancellationToken);

    private static BotCallbackHandler FailOn(string text) => (turn, cancellationToken) =>
        turn.Activity.Text == text ? throw new InvalidOperationException("broken") : Echo(turn, cancellationToken);
}
