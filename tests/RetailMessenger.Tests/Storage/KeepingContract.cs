using RetailMessenger.Core.Conversations;
using RetailMessenger.Core.Measures;

namespace RetailMessenger.Tests.Storage;

/// <summary>What goes because it is old.</summary>
public abstract partial class KeepingContract : StoreContract
{
    private static readonly TimeSpan Age = TimeSpan.FromDays(548);

    private IRetention Retention => Store.Get<IRetention>();

    [Fact]
    public async Task A_conversation_in_which_nothing_happened_for_long_vanishes_wholly()
    {
        await FillAsync(Anna, "long ago");
        Store.Clock.Advance(Age + TimeSpan.FromDays(1));
        await SendAsync(Ben, "today");

        var removed = await PruneAsync();

        Assert.Equal((1, 2, 1), (removed.Conversations, removed.Messages, removed.Attachments));
        Assert.Null(await Log.FindAsync(Anna, Cancellation));
        Assert.Equal(["today"], (await ReadAsync(Ben)).Select(entry => entry.ToActivity().Text));
        await AssertGoneAsync("anna");
        Assert.Equal(RemovedData.None, await PruneAsync());
    }

    [Fact]
    public async Task A_conversation_that_goes_on_loses_its_old_part_and_counts_on()
    {
        await FillAsync(Anna, "long ago");
        Store.Clock.Advance(Age - TimeSpan.FromDays(1));
        var question = await SendAsync(Anna, "again");
        await Log.CommitAsync(Turn(Anna, 1, question.Sequence, "hello again"), Cancellation);
        Store.Clock.Advance(TimeSpan.FromDays(2));

        var removed = await PruneAsync();

        Assert.Equal((0, 2, 1), (removed.Conversations, removed.Messages, removed.Attachments));
        Assert.Equal([3, 4], (await ReadAsync(Anna)).Select(entry => entry.Sequence));
        Assert.Equal([4L], (await Log.ReadAsync(Anna, 3, null, 10, Cancellation)).Select(entry => entry.Sequence));
        Assert.Equal(["hello again"], (await Log.ReadLastAsync(Anna, 1, Cancellation)).Select(entry => entry.ToActivity().Text));
        var row = await Log.FindAsync(Anna, Cancellation);
        Assert.Equal((2, 3, 4, """{"turn":2}"""), (row!.Version, row.AnsweredThrough, row.LastSequence, row.State));
        Assert.Single(await Log.ReadDocumentsAsync(["directline/users/user-anna"], Cancellation));
        Assert.Null(await Store.Get<IAttachments>().FindAsync("file-anna", Cancellation));
        Assert.Null(await Receipts.FindAsync(Anna, "n-anna", Cancellation));
        Assert.DoesNotContain(await DumpAsync(), table => table.Key == "measure" && table.Value.Count > 0);

        Assert.Equal((5, 3), await SendAsync(Anna, "more") is var more ? (more.Sequence, more.PreviousIn) : default);
        await CommitAsync(Anna, 2, 5, "yes");
        Assert.Equal([3, 4, 5, 6], (await ReadAsync(Anna)).Select(entry => entry.Sequence));
    }

    [Fact]
    public async Task What_waits_for_its_answer_or_its_delivery_is_never_too_old()
    {
        var first = await SendAsync(Anna, "answered");
        await CommitAsync(Anna, 0, first.Sequence, "answer");
        await SendAsync(Anna, "unanswered");
        await SendAsync(Anna, "unanswered too");
        var question = await SendAsync(Ben, "hello");
        await Log.CommitAsync(Turn(Ben, 0, question.Sequence, "delivered", "undelivered", "undelivered too") with { Pulled = false }, Cancellation);
        await Log.MarkDeliveredAsync(Ben, 2, new Delivery.Sent("n1"), Cancellation);
        await Store.Get<IAttachments>().SaveAsync([new("f1", Anna, "a.png", "image/png", new byte[] { 1 })], Cancellation);
        Store.Clock.Advance(2 * Age);

        var removed = await PruneAsync();

        Assert.Equal((0, 3), (removed.Conversations, removed.Messages));
        Assert.Equal(["answer", "unanswered", "unanswered too"], (await ReadAsync(Anna)).Select(entry => entry.ToActivity().Text));
        Assert.Equal(["undelivered", "undelivered too"], (await ReadAsync(Ben)).Select(entry => entry.ToActivity().Text));
        Assert.Equal([Anna], await FindUnansweredAsync());
        Assert.Equal([Ben], await FindUndeliveredAsync());
        Assert.NotNull(await Store.Get<IAttachments>().FindAsync("f1", Cancellation));
    }

    [Fact]
    public async Task What_staff_has_yet_to_answer_and_what_is_planned_keeps_its_conversation()
    {
        var question = await SendAsync(Anna, "my parcel is wet");
        await Log.CommitAsync(Turn(Anna, 0, question.Sequence, "noted") with { Tickets = [Wet] }, Cancellation);
        var visit = await SendAsync(Ben, "remind me");
        var planned = new ScheduledActivity("reminder", Ben, Store.Clock.GetUtcNow() + (3 * Age), Direction.Out, "{}");
        await Log.CommitAsync(Turn(Ben, 0, visit.Sequence, "I will") with { Scheduled = [planned] }, Cancellation);
        Store.Clock.Advance(2 * Age);

        Assert.Equal(0, (await PruneAsync()).Conversations);

        Assert.NotNull(await Log.FindAsync(Ben, Cancellation));
        var answer = new ScheduledActivity("ticket#T1", Anna, Store.Clock.GetUtcNow(), Direction.Out, "{}");
        Assert.True(await Store.Get<IStaffDesk>().AnswerAsync("T1", "A new one comes.", answer, Cancellation));
        Assert.Equal(0, (await PruneAsync()).Conversations);

        await Store.Get<ISchedule>().RemoveAsync("ticket#T1", Cancellation);
        Store.Clock.Advance(Age + TimeSpan.FromDays(1));
        Assert.Equal(1, (await PruneAsync()).Conversations);
        Assert.Null(await Store.Get<IStaffDesk>().FindTicketAsync("T1", Cancellation));
    }

    [Fact]
    public async Task A_channel_may_keep_longer_shorter_or_for_ever()
    {
        ConversationKey sms = new("sms", "anna"), page = new("messenger", "anna");
        foreach (var key in new[] { Anna, sms, page })
            await AnsweredAsync(key, "hello");
        Store.Clock.Advance(TimeSpan.FromDays(40));
        var now = Store.Clock.GetUtcNow();

        await PruneAsync(new RetentionLimits(now - Age, new Dictionary<string, DateTimeOffset?> { ["sms"] = now.AddDays(-30) }));
        Assert.Equal("directline/anna messenger/anna", await LeftOfAsync(sms, Anna, page));

        await PruneAsync(new RetentionLimits(now.AddDays(-1), new Dictionary<string, DateTimeOffset?> { ["messenger"] = null }));
        Assert.Equal("messenger/anna", await LeftOfAsync(sms, Anna, page));
    }

    [Fact]
    public async Task What_is_remembered_of_a_customer_goes_with_their_last_conversation()
    {
        var (first, second) = (Message(Anna, "one"), Message(Ben, "two"));
        second.Activity.From!.Id = first.Activity.From!.Id;
        await Log.AppendAsync(first, Cancellation);
        await Log.CommitAsync(Turn(Anna, 0, 1, "hi") with { Documents = [new("directline/users/user-anna", "{}", 0), new("prices", "{}", 0)] }, Cancellation);
        Store.Clock.Advance(TimeSpan.FromDays(10));
        await Log.AppendAsync(second, Cancellation);
        await CommitAsync(Ben, 0, 1, "hi");

        Store.Clock.Advance(Age - TimeSpan.FromDays(5));
        Assert.Equal(1, (await PruneAsync()).Conversations);
        Assert.Equal(2, (await Log.ReadDocumentsAsync(["directline/users/user-anna", "prices"], Cancellation)).Count);

        Store.Clock.Advance(TimeSpan.FromDays(10));
        Assert.Equal(1, (await PruneAsync()).Conversations);
        Assert.Equal("prices", Assert.Single(await Log.ReadDocumentsAsync(["directline/users/user-anna", "prices"], Cancellation)).Key);
    }

    [Fact]
    public async Task Batches_are_small_however_long_a_conversation_is_and_together_they_remove_what_was_counted()
    {
        for (var i = 0; i < 3; i++)
        {
            await Task.WhenAll(Enumerable.Range(0, 300).Select(_ => SendAsync(Anna, "hello")));
            await CommitAsync(Anna, i, (i * 301) + 300, "hi");
        }

        await Task.WhenAll(Enumerable.Range(0, 450).Select(i => AnsweredAsync(new ConversationKey("directline", $"c{i}"), "hello")));
        await Receipts.RecordAsync([.. Enumerable.Range(0, 450).Select(i => new Measure("message.cost", Anna, "USD", i))], Cancellation);
        Store.Clock.Advance(2 * Age);
        var limits = Limits();
        var counted = RemovedData.None;
        for (string? after = null; ;)
        {
            var batch = await Retention.CountAsync(limits, after, Cancellation);
            counted = counted.Add(batch.Removed);
            if ((after = batch.Next) is null)
                break;
        }

        var (removed, largest) = (RemovedData.None, 0L);
        for (string? after = null; ;)
        {
            var batch = await Retention.RemoveAsync(limits, after, Cancellation);
            removed = removed.Add(batch.Removed);
            largest = Math.Max(largest, batch.Removed.Rows);
            if ((after = batch.Next) is null)
                break;
        }

        Assert.Equal(counted, removed);
        Assert.Equal((451, 1803), (removed.Conversations, removed.Messages));
        Assert.InRange(largest, 1, 220);
        Assert.All(await DumpAsync(), table => Assert.True(KnownToStay.Contains(table.Key) || table.Value.Count == 0, $"{table.Key} has {table.Value.Count} rows."));
    }

    [Fact]
    public async Task Who_opted_out_is_not_written_to_either_when_the_conversation_was_forgotten()
    {
        await Log.AppendAsync(Message(Anna, "stop") with { Standing = Standing.OptedOut }, Cancellation);
        await CommitAsync(Anna, 0, 1);
        await AnsweredAsync(Ben, "hello");
        Store.Clock.Advance(2 * Age);
        Assert.Equal(2, (await PruneAsync()).Conversations);
        await AssertGoneAsync("anna");

        await SendAsync(Anna, "it is me");
        await SendAsync(Ben, "it is me");

        Assert.Equal(Standing.OptedOut, (await Log.FindAsync(Anna, Cancellation))!.Standing);
        Assert.Equal(Standing.Open, (await Log.FindAsync(Ben, Cancellation))!.Standing);
    }

    private async Task AnsweredAsync(ConversationKey key, string text) => await CommitAsync(key, 0, (await SendAsync(key, text)).Sequence, "hi");

    private RetentionLimits Limits() => new(Store.Clock.GetUtcNow() - Age, new Dictionary<string, DateTimeOffset?>());

    protected async Task<RemovedData> PruneAsync(RetentionLimits? limits = null)
    {
        var removed = RemovedData.None;
        for (string? after = null; ;)
        {
            var batch = await Retention.RemoveAsync(limits ?? Limits(), after, Cancellation);
            removed = removed.Add(batch.Removed);
            if ((after = batch.Next) is null)
                return removed;
        }
    }

    private async Task<string> LeftOfAsync(params ConversationKey[] keys)
    {
        var found = new List<ConversationKey>();
        foreach (var key in keys)
        {
            if (await Log.FindAsync(key, Cancellation) is not null)
                found.Add(key);
        }

        return string.Join(' ', found);
    }
}
