using System.Text.Json;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Core.Measures;
using RetailMessenger.Storage;

namespace RetailMessenger.Tests.Storage;

/// <summary>A customer's right to be forgotten, which neither a late writer nor an old backup may undo.</summary>
public abstract partial class KeepingContract
{
    // What is kept in them is nothing of a customer: keys, that something was erased, hashes, schema, whether the store can be written to, Orleans' own.
    private static readonly HashSet<string> KnownToStay =
    [
        "secret", "erasure", "forgotten", "guess", "probe", "SchemaVersions", "schemaversions", "orleansquery", "cluster_version", "cluster_node", "cluster_reminder",

        // The books of the shop, which it has to keep, whatever becomes of a conversation.
        "shop_product", "shop_variant", "shop_store", "shop_stock", "shop_customer", "shop_order", "shop_operation",
    ];

    protected ICustomerData Customers => Store.Get<ICustomerData>();

    /// <summary>
    /// All rows of all tables, as text. Where a row names its conversation by number, the text has its id, or <c>orphan</c> when there is no such
    /// conversation.
    /// </summary>
    protected abstract Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> DumpAsync();

    [Fact]
    public async Task Erasing_a_customer_leaves_nothing_in_any_table()
    {
        await FillAsync(Anna, "the secret");
        await FillAsync(Ben, "another");

        // A table that is new here has to be filled for Anna, or added to those that hold nothing of a customer.
        Assert.All(
            (await DumpAsync()).Where(table => !KnownToStay.Contains(table.Key)),
            table => Assert.True(table.Value.Any(Concerns("anna")), $"The table {table.Key} holds nothing of the customer."));

        // What is kept of a customer is also what the customer gets.
        using var export = new MemoryStream();
        await Customers.ExportAsync(Anna, export, Cancellation);
        var lists = JsonDocument.Parse(export.ToArray()).RootElement.EnumerateObject();
        Assert.All(lists, list => Assert.True(list.Value.GetArrayLength() > 0, $"The export has no {list.Name}."));
        Assert.Equal(9, lists.Count());

        await Customers.EraseAsync(Anna, Cancellation);

        await AssertGoneAsync("anna");
        Assert.Equal(["another", "noted"], (await ReadAsync(Ben)).Select(entry => entry.ToActivity().Text));
        Assert.NotNull(await Store.Get<IAttachments>().FindAsync("file-ben", Cancellation));
    }

    [Fact]
    public async Task A_turn_that_erases_leaves_what_it_says_and_where_to_say_it()
    {
        await FillAsync(Anna, "the secret");
        var request = await SendAsync(Anna, "delete my data");

        await Log.CommitAsync(Turn(Anna, 1, request.Sequence, "gone") with { EraseCustomer = true, State = null }, Cancellation);

        var left = (await DumpAsync()).Where(table => table.Value.Any(Concerns("anna"))).Select(table => table.Key).Order();
        Assert.Equal(["conversation", "entry", "progress"], left);
        Assert.Equal(["gone"], (await ReadAsync(Anna)).Select(entry => entry.ToActivity().Text));
    }

    [Fact]
    public async Task What_networks_tell_of_an_erased_customer_is_not_kept()
    {
        await SendAsync(Anna, "hello");
        await Customers.EraseAsync(Anna, Cancellation);

        Assert.False(await Receipts.RecordAsync(new DeliveryReceipt(Anna, "n1", DeliveryStatus.Read, Store.Clock.GetUtcNow()), Cancellation));
        await Receipts.RecordAsync([new Measure("message.cost", Anna, "USD", 0.01)], Cancellation);

        await AssertGoneAsync("anna");
    }

    [Fact]
    public async Task Conversations_of_nobody_are_not_one_customers()
    {
        foreach (var key in new[] { Anna, Ben })
        {
            var silent = Message(key, "hello");
            silent.Activity.From = new ChannelAccount();
            await Log.AppendAsync(silent, Cancellation);
        }

        using var export = new MemoryStream();
        await Customers.ExportAsync(Anna, export, Cancellation);
        Assert.DoesNotContain("\"ben\"", System.Text.Encoding.UTF8.GetString(export.ToArray()), StringComparison.Ordinal);
        Assert.Equal(1, (await Customers.EraseAsync(Anna, Cancellation)).Messages);
        Assert.Single(await ReadAsync(Ben));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public async Task Who_still_holds_an_erased_conversation_cannot_write_it_back(int turnsSince)
    {
        for (var version = 0; version < 3; version++)
            await CommitAsync(Anna, version, (await SendAsync(Anna, "hello")).Sequence, "hi");
        var held = (await Log.FindAsync(Anna, Cancellation))!;

        await Customers.EraseAsync(Anna, Cancellation);
        await Assert.ThrowsAsync<StaleConversationException>(() => CommitAsync(Anna, held.Version, held.LastSequence, "written back"));

        // The customer begins anew, and for a while answers come.
        var question = await SendAsync(Anna, "hello again");
        for (var turn = 0; turn < turnsSince; turn++)
        {
            await CommitAsync(Anna, (await Log.FindAsync(Anna, Cancellation))!.Version, question.Sequence, "hi again");
            await RefusesAsync();
            question = await SendAsync(Anna, "more");
        }

        await RefusesAsync();
        Assert.DoesNotContain(await ReadAsync(Anna), entry => entry.ToActivity().Text == "written back");
        Assert.Equal([Anna], await FindUnansweredAsync());

        async Task RefusesAsync()
        {
            for (var version = 0; version <= held.Version; version++)
                await Assert.ThrowsAsync<StaleConversationException>(() => CommitAsync(Anna, version, held.AnsweredThrough, "written back"));
        }
    }

    [Fact]
    public async Task A_reply_that_was_erased_is_taken_for_none_of_the_new_conversation()
    {
        var question = await SendAsync(Anna, "hello");
        await Log.CommitAsync(Turn(Anna, 0, question.Sequence, "one", "two") with { Pulled = false }, Cancellation);
        await Customers.EraseAsync(Anna, Cancellation);

        var begun = await SendAsync(Anna, "hello again");

        // Whoever still has the old reply in hand looks whether it waits, and marks it afterwards.
        Assert.Equal((4, 0), (begun.Sequence, begun.PreviousIn));
        Assert.Equal((3, 3), await Log.FindAsync(Anna, Cancellation) is { } row ? (row.DeliveredThrough, row.AnsweredThrough) : default);
        await Log.MarkDeliveredAsync(Anna, 2, new Delivery.Sent("n1"), Cancellation);
        Assert.Equal(3, (await Log.FindAsync(Anna, Cancellation))!.DeliveredThrough);

        await Log.CommitAsync(Turn(Anna, (await Log.FindAsync(Anna, Cancellation))!.Version, begun.Sequence, "new") with { Pulled = false }, Cancellation);
        Assert.Equal([Anna], await FindUndeliveredAsync());
        Assert.Equal([4L, 5L], (await ReadAsync(Anna)).Select(entry => entry.Sequence));
    }

    [Fact]
    public async Task What_was_remembered_of_an_erased_customer_cannot_be_written_back_either()
    {
        const string Key = "directline/users/user-anna";
        for (var version = 0; version < 3; version++)
        {
            var question = await SendAsync(Anna, "hello");
            await Log.CommitAsync(Turn(Anna, version, question.Sequence) with { Documents = [new(Key, "{}", version)] }, Cancellation);
        }

        await Customers.EraseAsync(Anna, Cancellation);
        var anew = await SendAsync(Anna, "hello");
        var row = (await Log.FindAsync(Anna, Cancellation))!;
        await Log.CommitAsync(Turn(Anna, row.Version, anew.Sequence) with { Documents = [new(Key, """{"new":1}""", 0)] }, Cancellation);

        var other = await SendAsync(Ben, "hello");
        for (var version = 0; version <= 3; version++)
        {
            await Assert.ThrowsAsync<StaleConversationException>(
                () => Log.CommitAsync(Turn(Ben, 0, other.Sequence) with { Documents = [new(Key, """{"old":1}""", version)] }, Cancellation));
        }

        Assert.Equal("""{"new":1}""", (await Log.ReadDocumentsAsync([Key], Cancellation))[Key].Json);
    }

    [Fact]
    public async Task Who_opted_out_and_was_erased_is_not_written_to_until_they_opt_in()
    {
        await Log.AppendAsync(Message(Anna, "stop") with { Standing = Standing.OptedOut }, Cancellation);
        await Customers.EraseAsync(Anna, Cancellation);
        Assert.Null(await Log.FindAsync(Anna, Cancellation));

        await SendAsync(Anna, "it is me");
        Assert.Equal(Standing.OptedOut, (await Log.FindAsync(Anna, Cancellation))!.Standing);
        await Log.AppendAsync(Message(Anna, "start") with { Standing = Standing.Open }, Cancellation);
        await AnswerAllAsync(Anna);

        // That lasts, whatever becomes of the conversation.
        Store.Clock.Advance(2 * Age);
        Assert.Equal(1, (await PruneAsync()).Conversations);
        await SendAsync(Anna, "it is me");
        Assert.Equal(Standing.Open, (await Log.FindAsync(Anna, Cancellation))!.Standing);
        await Customers.EraseAsync(Anna, Cancellation);
        await SendAsync(Anna, "it is me");
        Assert.Equal(Standing.Open, (await Log.FindAsync(Anna, Cancellation))!.Standing);
    }

    [Fact]
    public async Task An_erasure_that_the_store_does_not_know_is_repeated_once()
    {
        await FillAsync(Anna, "the secret");
        await FillAsync(Ben, "another");
        var erasures = Store.Get<IErasures>();
        Assert.Equal(new RepeatedErasures(0, 0, 0), await erasures.RepeatAsync(Cancellation));
        Store.Clock.Advance(TimeSpan.FromHours(1));
        await WriteToJournalAsync(Forgotten.OfConversation(await KeyAsync(), Anna.ToString()), optedOut: true);
        await WriteToJournalAsync(Forgotten.OfCustomer(await KeyAsync(), "directline/users/user-anna"));

        Assert.Equal(new RepeatedErasures(2, 1, 0), await erasures.RepeatAsync(Cancellation));

        await AssertGoneAsync("anna");
        Assert.Equal(2, (await ReadAsync(Ben)).Count);
        await SendAsync(Anna, "it is me");
        Assert.Equal((Standing.OptedOut, 3), await Log.FindAsync(Anna, Cancellation) is { } row ? (row.Standing, row.LastSequence) : default);
        Assert.Equal(new RepeatedErasures(0, 0, 0), await erasures.RepeatAsync(Cancellation));
        Assert.Single(await ReadAsync(Anna));
    }

    [Fact]
    public async Task A_repeated_erasure_takes_all_conversations_of_the_customer_and_what_is_remembered()
    {
        var (first, second) = (Message(Anna, "one"), Message(new("directline", "anna2"), "two"));
        second.Activity.From!.Id = first.Activity.From!.Id;
        await Log.AppendAsync(first, Cancellation);
        await Log.AppendAsync(second, Cancellation);
        await Log.CommitAsync(Turn(Anna, 0, 1) with { Documents = [new("directline/users/user-anna", "{}", 0)] }, Cancellation);
        await WriteToJournalAsync(Forgotten.OfCustomer(await KeyAsync(), "directline/users/user-anna"));

        Assert.Equal(2, (await Store.Get<IErasures>().RepeatAsync(Cancellation)).Conversations);

        await AssertGoneAsync("anna");
    }

    [Fact]
    public async Task A_repeated_erasure_spares_what_was_said_after_it_and_refuses_who_holds_what_was_before()
    {
        await FillAsync(Anna, "the secret");
        Store.Clock.Advance(TimeSpan.FromHours(1));
        await WriteToJournalAsync(Forgotten.OfConversation(await KeyAsync(), Anna.ToString()));
        Store.Clock.Advance(TimeSpan.FromHours(1));
        var later = await SendAsync(Anna, "later");

        await Store.Get<IErasures>().RepeatAsync(Cancellation);

        Assert.Equal(["later"], (await ReadAsync(Anna)).Select(entry => entry.ToActivity().Text));
        await Assert.ThrowsAsync<StaleConversationException>(() => CommitAsync(Anna, 1, later.Sequence, "the secret"));
        Assert.Null((await Log.FindAsync(Anna, Cancellation))!.State);
        Assert.Equal([Anna], await FindUnansweredAsync());
    }

    [Fact]
    public async Task Erasures_are_written_down_without_saying_who_and_again_when_the_journal_is_lost()
    {
        await SendAsync(Anna, "hello");
        await SendAsync(Ben, "hello");
        await Customers.EraseAsync(Anna, Cancellation);
        await Log.CommitAsync(Turn(Ben, 0, 1, "gone") with { EraseCustomer = true, State = null }, Cancellation);

        var journal = Store.Get<ErasureJournal>();
        var written = await File.ReadAllTextAsync(journal.File, Cancellation);
        string[] expected = [Anna.ToString(), Ben.ToString()];
        foreach (var key in expected)
            Assert.Contains(Forgotten.OfConversation(await KeyAsync(), key), written, StringComparison.Ordinal);
        Assert.DoesNotContain("anna", written, StringComparison.OrdinalIgnoreCase);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(journal.File));

        File.Delete(journal.File);
        await Store.Get<IErasures>().RepeatAsync(Cancellation);

        var (marks, unreadable) = await journal.ReadAsync(Cancellation);
        Assert.Equal((4, 0), (marks.Count, unreadable));
    }

    [Fact]
    public async Task A_journal_with_a_torn_line_and_of_another_database_is_read_as_far_as_it_goes()
    {
        var journal = Store.Get<ErasureJournal>();
        await SendAsync(Anna, "hello");
        await File.WriteAllTextAsync(journal.File, "{\"hash\":\"ab", Cancellation);
        await WriteToJournalAsync(Forgotten.OfConversation(await KeyAsync(), Anna.ToString()));
        await WriteToJournalAsync(Forgotten.OfConversation(new byte[32], Ben.ToString()));

        Assert.Equal(new RepeatedErasures(1, 1, 2), await Store.Get<IErasures>().RepeatAsync(Cancellation));
    }

    private Task WriteToJournalAsync(string hash, bool optedOut = false) =>
        Store.Get<ErasureJournal>().AppendAsync([new ErasureMark(hash, Store.Clock.GetUtcNow(), optedOut)], Cancellation);

    private Task<byte[]> KeyAsync() => Store.Get<ISecrets>().GetOrAddAsync(Forgotten.Secret, [], Cancellation);

    // Everything that can be kept of a customer, in every table.
    private async Task FillAsync(ConversationKey key, string text)
    {
        var question = await SendAsync(key, text);
        var now = Store.Clock.GetUtcNow();
        await Log.CommitAsync(
            Turn(key, 0, question.Sequence, "noted") with
            {
                Documents = [new($"directline/users/user-{key.Id}", "{}", 0)],
                Tickets = [Wet with { Id = $"ticket-{key.Id}", Conversation = key, Contact = $"{key.Id}@example.com" }],
                Scheduled = [new ScheduledActivity($"plan-{key.Id}", key, now.AddMinutes(1), Direction.Out, "{}")],
                Measures = [new Measure("turn.answered", key)],
                ParkedBecause = "broken",
                State = $$"""{"turn":1,"name":"{{key.Id}}"}""",
            },
            Cancellation);
        await Store.Get<IStaffDesk>().AnswerAsync(
            $"ticket-{key.Id}", "A new one comes.", new ScheduledActivity($"answer-{key.Id}", key, now, Direction.Out, "{}"), Cancellation);
        await Store.Get<IAttachments>().SaveAsync([new($"file-{key.Id}", key, "a.png", "image/png", new byte[] { 1 })], Cancellation);
        await Receipts.RecordAsync(new DeliveryReceipt(key, $"n-{key.Id}", DeliveryStatus.Read, now), Cancellation);
    }

    private async Task AnswerAllAsync(ConversationKey key)
    {
        var row = (await Log.FindAsync(key, Cancellation))!;
        await CommitAsync(key, row.Version, row.LastSequence, "hi");
    }

    protected async Task AssertGoneAsync(string name) =>
        Assert.All(await DumpAsync(), table => Assert.False(table.Value.Any(Concerns(name)) || table.Value.Any(Concerns("orphan")), $"{table.Key} still has {name}."));

    private static Func<string, bool> Concerns(string name) => row => row.Contains(name, StringComparison.OrdinalIgnoreCase);
}
