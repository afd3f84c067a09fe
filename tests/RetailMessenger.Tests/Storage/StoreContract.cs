using RetailMessenger.BotFramework.Schema;
using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Tests.Storage;

/// <summary>What every store must do. A store's tests derive from this and open it.</summary>
public abstract partial class StoreContract : IAsyncLifetime
{
    protected static readonly ConversationKey Anna = new("directline", "anna");
    protected static readonly ConversationKey Ben = new("directline", "ben");

    protected OpenStore Store { get; private set; } = null!;

    protected IConversationLog Log => Store.Log;

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => Store = await OpenAsync();

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Opens an empty store.</summary>
    protected abstract Task<OpenStore> OpenAsync();

    /// <summary>Closes the store as a crash would at worst, and opens what is left.</summary>
    protected abstract Task<OpenStore> ReopenAsync(OpenStore store);

    [Fact]
    public async Task Entries_are_numbered_from_one_without_a_gap_and_know_the_customers_entry_before()
    {
        var first = await SendAsync(Anna, "hello");
        await CommitAsync(Anna, 0, first.Sequence, "hi");
        var second = await SendAsync(Anna, "a question");

        Assert.Equal((1, 0), (first.Sequence, first.PreviousIn));
        Assert.Equal((3, 1), (second.Sequence, second.PreviousIn));
        Assert.Equal([1, 2, 3], (await ReadAsync(Anna)).Select(entry => entry.Sequence));
    }

    [Fact]
    public async Task A_message_that_is_known_is_not_stored_again()
    {
        var first = await Log.AppendAsync(Message(Anna, "hello") with { MessageId = "m1" }, Cancellation);
        var again = await Log.AppendAsync(Message(Anna, "hello") with { MessageId = "m1" }, Cancellation);
        var other = await Log.AppendAsync(Message(Anna, "hello") with { MessageId = "m2" }, Cancellation);

        var stored = Assert.IsType<Receipt.Stored>(first);
        Assert.Equal(stored.Entry.ActivityId, Assert.IsType<Receipt.Duplicate>(again).ActivityId);
        Assert.Equal(2, Assert.IsType<Receipt.Stored>(other).Entry.Sequence);
    }

    [Fact]
    public async Task An_activity_that_may_not_begin_a_conversation_is_refused_where_there_is_none()
    {
        var receipt = await Log.AppendAsync(Message(Anna, "hello") with { Begins = false }, Cancellation);

        Assert.IsType<Receipt.UnknownConversation>(receipt);
        Assert.Null(await Log.FindAsync(Anna, Cancellation));
    }

    [Fact]
    public async Task Many_conversations_at_once_keep_their_own_order()
    {
        var keys = Enumerable.Range(0, 20).Select(i => new ConversationKey("directline", $"c{i}")).ToList();

        await Task.WhenAll(Enumerable.Range(0, 400).Select(i => SendAsync(keys[i % 20], $"{i / 20}")));

        foreach (var key in keys)
            Assert.Equal(Enumerable.Range(1, 20).Select(i => (long)i), (await ReadAsync(key)).Select(entry => entry.Sequence));
    }

    [Fact]
    public async Task Times_of_a_log_rise_even_when_the_clock_stands_still_or_goes_back()
    {
        await SendAsync(Anna, "one");
        Store.Clock.AdjustTime(Store.Clock.GetUtcNow().AddMinutes(-1));
        var second = await SendAsync(Anna, "two");
        await CommitAsync(Anna, 0, second.Sequence, "three", "four");

        var times = (await ReadAsync(Anna)).Select(entry => entry.Time).ToList();
        Assert.Equal(times.Order(), times);
        Assert.Equal(times.Count, times.Distinct().Count());
    }

    [Fact]
    public async Task A_turn_commits_its_state_its_replies_and_its_answered_mark_together()
    {
        var question = await SendAsync(Anna, "hello");
        await CommitAsync(Anna, 0, question.Sequence, "one", "two");

        var row = await Log.FindAsync(Anna, Cancellation);
        Assert.NotNull(row);
        Assert.Equal((1, question.Sequence, 3, """{"turn":1}"""), (row.Version, row.AnsweredThrough, row.LastSequence, row.State));
        Assert.Equal(["hello", "one", "two"], (await ReadAsync(Anna)).Select(entry => entry.ToActivity().Text));
    }

    [Fact]
    public async Task A_commit_on_an_old_version_writes_nothing()
    {
        var question = await SendAsync(Anna, "hello");
        await CommitAsync(Anna, 0, question.Sequence, "one");

        await Assert.ThrowsAsync<StaleConversationException>(() => CommitAsync(Anna, 0, question.Sequence, "again"));

        Assert.Equal(["hello", "one"], (await ReadAsync(Anna)).Select(entry => entry.ToActivity().Text));
    }

    [Fact]
    public async Task A_bad_item_fails_alone_in_a_shared_transaction()
    {
        var question = await SendAsync(Anna, "hello");
        var good = Enumerable.Range(0, 50).Select(i => SendAsync(Ben, $"{i}")).ToList();
        var bad = CommitAsync(Anna, 77, question.Sequence, "lost");
        good.AddRange(Enumerable.Range(50, 50).Select(i => SendAsync(Ben, $"{i}")));

        await Assert.ThrowsAsync<StaleConversationException>(() => bad);
        await Task.WhenAll(good);
        Assert.Equal(100, (await ReadAsync(Ben)).Count);
    }

    [Fact]
    public async Task A_document_that_changed_elsewhere_refuses_the_whole_commit()
    {
        var question = await SendAsync(Anna, "hello");
        await Log.CommitAsync(Turn(Anna, 0, question.Sequence) with { Documents = [new("directline/users/u", "{}", 0)] }, Cancellation);

        var stale = Turn(Anna, 1, question.Sequence, "lost") with { Documents = [new("directline/users/u", """{"a":1}""", 0)] };
        await Assert.ThrowsAsync<StaleConversationException>(() => Log.CommitAsync(stale, Cancellation));

        await Log.CommitAsync(stale with { Documents = [new("directline/users/u", """{"a":2}""", 1)] }, Cancellation);
        var documents = await Log.ReadDocumentsAsync(["directline/users/u", "directline/users/none"], Cancellation);
        Assert.Equal(new StoredDocument("""{"a":2}""", 2), Assert.Single(documents).Value);
    }

    [Fact]
    public async Task What_is_unanswered_is_found_until_it_is_answered()
    {
        var first = await SendAsync(Anna, "one");
        Store.Clock.Advance(TimeSpan.FromSeconds(5));
        var second = await SendAsync(Anna, "two");
        await SendAsync(Ben, "three");

        Assert.Equal([Anna, Ben], await FindUnansweredAsync());
        Assert.Equal((2, first.Time), await BacklogAsync());

        await CommitAsync(Anna, 0, first.Sequence, "answer");
        Assert.Equal((2, second.Time), await BacklogAsync());

        await CommitAsync(Anna, 1, second.Sequence, "answer");
        Assert.Equal([Ben], await FindUnansweredAsync());
    }

    [Fact]
    public async Task What_is_undelivered_is_found_until_it_is_delivered_or_has_failed()
    {
        var question = await SendAsync(Anna, "hello");
        await Log.CommitAsync(Turn(Anna, 0, question.Sequence, "one", "two") with { Pulled = false }, Cancellation);
        Assert.Equal([Anna], await FindUndeliveredAsync());

        await Log.MarkDeliveredAsync(Anna, 2, new Delivery.Sent("n1"), Cancellation);
        Assert.Equal([Anna], await FindUndeliveredAsync());

        await Log.MarkDeliveredAsync(Anna, 3, new Delivery.Failed("unreachable"), Cancellation);
        Assert.Empty(await FindUndeliveredAsync());
        Assert.Equal(
            [new Delivery.Sent("n1"), new Delivery.Failed("unreachable")],
            (await Log.ReadAsync(Anna, 0, Direction.Out, 10, Cancellation)).Select(entry => entry.Delivery));
    }

    [Fact]
    public async Task Where_the_client_pulls_the_commit_is_the_delivery()
    {
        var question = await SendAsync(Anna, "hello");
        await CommitAsync(Anna, 0, question.Sequence, "one");

        Assert.Empty(await FindUndeliveredAsync());
        Assert.Equal(2, (await Log.FindAsync(Anna, Cancellation))!.DeliveredThrough);
    }

    [Fact]
    public async Task Saying_the_same_thing_twice_says_it_once()
    {
        await SendAsync(Anna, "hello");
        var first = await Log.SayAsync(Anna, new Reply("anna|news", """{"text":"news"}"""), pulled: true, Cancellation);
        var again = await Log.SayAsync(Anna, new Reply("anna|news", """{"text":"news"}"""), pulled: true, Cancellation);

        Assert.Equal(first!.Sequence, again!.Sequence);
        Assert.Null(await Log.SayAsync(Ben, new Reply("ben|news", "{}"), pulled: true, Cancellation));
    }

    [Fact]
    public async Task Failures_are_counted_until_something_succeeds()
    {
        var question = await SendAsync(Anna, "hello");
        await Log.RecordFailedTurnAsync(Anna, Cancellation);
        await Log.RecordFailedTurnAsync(Anna, Cancellation);
        Assert.Equal(2, (await Log.FindAsync(Anna, Cancellation))!.FailedTurns);

        await CommitAsync(Anna, 0, question.Sequence, "one");
        Assert.Equal(0, (await Log.FindAsync(Anna, Cancellation))!.FailedTurns);
    }

    [Fact]
    public async Task Everything_acknowledged_is_there_after_a_restart()
    {
        var question = await SendAsync(Anna, "hello");
        await CommitAsync(Anna, 0, question.Sequence, "hi");
        await SendAsync(Anna, "still there?");

        Store = await ReopenAsync(Store);

        Assert.Equal(["hello", "hi", "still there?"], (await ReadAsync(Anna)).Select(entry => entry.ToActivity().Text));
        Assert.Equal([Anna], await FindUnansweredAsync());
    }

    [Fact]
    public async Task A_full_queue_turns_messages_away_and_stores_nothing_of_them()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20_000).Select(async i =>
        {
            try
            {
                return await SendAsync(new ConversationKey("directline", $"c{i}"), "hello");
            }
            catch (StoreBusyException)
            {
                return null;
            }
        }));

        var stored = outcomes.Count(entry => entry is not null);
        Assert.InRange(stored, 1, 19_999);
        Assert.Equal(stored, Assert.Single(await Log.MeasureBacklogAsync(Cancellation)).Unanswered);
    }

    protected static IncomingActivity Message(ConversationKey key, string text) => new(key, new Activity
    {
        Type = ActivityTypes.Message,
        Text = text,
        ChannelId = key.Channel,
        From = new ChannelAccount { Id = $"user-{key.Id}" },
        Recipient = new ChannelAccount { Id = "bot" },
        Conversation = new ConversationAccount { Id = key.Id },
    });

    protected static TurnCommit Turn(ConversationKey key, long version, long answeredThrough, params string[] replies) => new()
    {
        Conversation = key,
        ExpectedVersion = version,
        AnsweredThrough = answeredThrough,
        State = $$"""{"turn":{{version + 1}}}""",
        Replies = [.. replies.Select((text, i) => new Reply($"{key.Id}|{answeredThrough}.{i}", $$"""{"type":"message","text":"{{text}}"}"""))],
        Pulled = true,
    };

    protected async Task<LogEntry> SendAsync(ConversationKey key, string text) =>
        Assert.IsType<Receipt.Stored>(await Log.AppendAsync(Message(key, text), Cancellation)).Entry;

    protected Task CommitAsync(ConversationKey key, long version, long answeredThrough, params string[] replies) =>
        Log.CommitAsync(Turn(key, version, answeredThrough, replies), Cancellation);

    protected Task<IReadOnlyList<LogEntry>> ReadAsync(ConversationKey key) => Log.ReadAsync(key, 0, null, 1000, Cancellation);

    protected Task<IReadOnlyList<ConversationKey>> FindUnansweredAsync() => Log.FindUnansweredAsync(DateTimeOffset.MaxValue, 0, 10, Cancellation);

    protected Task<IReadOnlyList<ConversationKey>> FindUndeliveredAsync() => Log.FindUndeliveredAsync(DateTimeOffset.MaxValue, 0, 10, Cancellation);

    private async Task<(long Count, DateTimeOffset? Oldest)> BacklogAsync()
    {
        var backlog = Assert.Single(await Log.MeasureBacklogAsync(Cancellation));
        return (backlog.Unanswered, backlog.OldestUnanswered);
    }
}
