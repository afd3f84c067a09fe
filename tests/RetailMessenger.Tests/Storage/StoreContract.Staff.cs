using RetailMessenger.BotFramework.Schema;
using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Tests.Storage;

/// <summary>Tickets, parked turns, planned messages, files and a customer's rights.</summary>
public abstract partial class StoreContract
{
    protected static Ticket Wet => new()
    {
        Id = "T1",
        Conversation = Anna,
        Opened = DateTimeOffset.UnixEpoch.AddYears(55),
        Message = "My parcel is wet",
        Contact = "anna@example.com",
        Language = "es",
    };

    [Fact]
    public async Task A_ticket_opens_with_its_turn_and_closes_with_one_answer()
    {
        var question = await SendAsync(Anna, "my parcel is wet");
        await Log.CommitAsync(Turn(Anna, 0, question.Sequence, "noted") with { Tickets = [Wet] }, Cancellation);
        var desk = Store.Get<IStaffDesk>();
        Assert.Equal(Wet, Assert.Single(await desk.FindOpenTicketsAsync(10, Cancellation)));

        var message = new ScheduledActivity("ticket#T1", Anna, Wet.Opened, Direction.Out, "{}");
        Assert.True(await desk.AnswerAsync("T1", "A new one comes.", message, Cancellation));
        Assert.False(await desk.AnswerAsync("T1", "Once more.", message with { Id = "other" }, Cancellation));

        Assert.Empty(await desk.FindOpenTicketsAsync(10, Cancellation));
        Assert.Equal("A new one comes.", (await desk.FindTicketAsync("T1", Cancellation))!.Answer);
        Assert.Equal(message, Assert.Single(await Store.Get<ISchedule>().FindDueAsync(DateTimeOffset.MaxValue, 10, Cancellation)));
    }

    [Fact]
    public async Task What_the_database_refuses_fails_alone_and_leaves_nothing_behind()
    {
        var question = await SendAsync(Anna, "my parcel is wet");
        await Log.CommitAsync(Turn(Anna, 0, question.Sequence, "noted") with { Tickets = [Wet] }, Cancellation);
        var other = await SendAsync(Ben, "mine too");
        var good = Enumerable.Range(0, 50).Select(i => SendAsync(new ConversationKey("directline", $"c{i}"), "hello")).ToList();

        await Assert.ThrowsAsync<StoreFailedException>(
            () => Log.CommitAsync(Turn(Ben, 0, other.Sequence, "lost") with { Tickets = [Wet with { Conversation = Ben }] }, Cancellation));
        await Task.WhenAll(good);

        await CommitAsync(Ben, 0, other.Sequence, "answer");
        Assert.Equal(["mine too", "answer"], (await ReadAsync(Ben)).Select(entry => entry.ToActivity().Text));
        Assert.Equal(Anna, (await Store.Get<IStaffDesk>().FindTicketAsync("T1", Cancellation))!.Conversation);
    }

    [Fact]
    public async Task A_parked_turn_is_retried_once()
    {
        var question = await SendAsync(Anna, "hello");
        await Log.CommitAsync(Turn(Anna, 0, question.Sequence, "sorry") with { ParkedBecause = "broken" }, Cancellation);
        var desk = Store.Get<IStaffDesk>();
        var parked = Assert.Single(await desk.FindParkedAsync(false, 10, Cancellation));

        Assert.True(await desk.RetryAsync(parked, Cancellation));
        Assert.False(await desk.RetryAsync(parked, Cancellation));

        Assert.Empty(await desk.FindParkedAsync(false, 10, Cancellation));
        Assert.True(Assert.Single(await desk.FindParkedAsync(true, 10, Cancellation)).Retried);
        Assert.Equal(Direction.In, Assert.Single(await Store.Get<ISchedule>().FindDueAsync(DateTimeOffset.MaxValue, 10, Cancellation)).Direction);
    }

    [Fact]
    public async Task A_parked_turn_that_answered_several_messages_is_retried_with_all_of_them_in_order()
    {
        var questions = new List<LogEntry>();
        for (var i = 0; i < 12; i++)
            questions.Add(await SendAsync(Anna, $"message {i}"));
        await Log.CommitAsync(
            Turn(Anna, 0, questions[^1].Sequence, "sorry") with { ParkedBecause = "broken", ParkedFrom = questions[1].Sequence }, Cancellation);
        var desk = Store.Get<IStaffDesk>();

        Assert.True(await desk.RetryAsync(Assert.Single(await desk.FindParkedAsync(false, 10, Cancellation)), Cancellation));

        var due = await Store.Get<ISchedule>().FindDueAsync(DateTimeOffset.MaxValue, 100, Cancellation);
        Assert.Equal(questions.Skip(1).Select(question => question.ActivityBody), due.Select(scheduled => scheduled.ActivityBody));
    }

    [Fact]
    public async Task A_file_comes_back_as_it_was_sent()
    {
        byte[] content = [1, 0, 255];
        var files = Store.Get<IAttachments>();
        await files.SaveAsync([new("f1", Anna, "a.png", "image/png", content), new("f2", Anna, "b.png", "image/png", content)], Cancellation);
        await files.DeleteAsync(["f2", "none"], Cancellation);

        var found = await files.FindAsync("f1", Cancellation);
        Assert.Equal((Anna, "a.png", "image/png"), (found!.Conversation, found.Name, found.ContentType));
        Assert.Equal(content, found.Content.ToArray());
        Assert.Null(await files.FindAsync("f2", Cancellation));
        Assert.Null(await files.FindAsync("none", Cancellation));
    }

    [Fact]
    public async Task A_secret_is_made_once()
    {
        var secrets = Store.Get<ISecrets>();
        var first = await secrets.GetOrAddAsync("key", [1, 2, 3], Cancellation);
        Assert.Equal(first, await secrets.GetOrAddAsync("key", [4, 5, 6], Cancellation));
        await secrets.GetOrAddAsync("key#2", [7], Cancellation);
        await secrets.GetOrAddAsync("other", [8], Cancellation);

        Assert.Equal([[1, 2, 3], [7]], await secrets.FindAsync("key", Cancellation));
        Assert.Empty(await secrets.FindAsync("%", Cancellation));
    }

    [Fact]
    public async Task A_turn_that_erases_the_customer_leaves_its_reply_and_what_was_written_after_it()
    {
        var first = await SendAsync(Anna, "remember me");
        await Log.CommitAsync(
            Turn(Anna, 0, first.Sequence, "noted") with { Tickets = [Wet], Documents = [new("directline/users/user-anna", "{}", 0)] }, Cancellation);
        var request = await SendAsync(Anna, "delete my data");
        await SendAsync(Anna, "one more thing");
        await SendAsync(Ben, "unconcerned");
        var data = Store.Get<ICustomerData>();
        Assert.Equal(new CustomerDataSummary(4, 2, 0, 1, 0), await data.SummariseAsync(Anna, Cancellation));

        await Log.CommitAsync(Turn(Anna, 1, request.Sequence, "gone") with { EraseCustomer = true, State = null }, Cancellation);

        Assert.Equal(["one more thing", "gone"], (await ReadAsync(Anna)).Select(entry => entry.ToActivity().Text));
        Assert.Equal(new CustomerDataSummary(2, 0, 0, 0, 0), await data.SummariseAsync(Anna, Cancellation));
        Assert.Contains(Anna, await FindUnansweredAsync());
    }

    [Fact]
    public async Task What_is_left_of_an_erased_customer_is_where_to_answer_but_no_name()
    {
        var activity = new Activity { Type = ActivityTypes.Message, Text = "delete my data", From = new ChannelAccount("user-anna", "Anna Secret") };
        var request = Assert.IsType<Receipt.Stored>(await Log.AppendAsync(new IncomingActivity(Anna, activity), Cancellation)).Entry;
        Assert.Contains("Anna Secret", (await Log.FindAsync(Anna, Cancellation))!.Reference, StringComparison.Ordinal);

        await Log.CommitAsync(Turn(Anna, 0, request.Sequence, "gone") with { EraseCustomer = true, State = null }, Cancellation);

        var reference = SchemaJson.Read<ConversationReference>((await Log.FindAsync(Anna, Cancellation))!.Reference);
        Assert.Equal(("user-anna", null), (reference.User!.Id, reference.User.Name));
    }

    [Fact]
    public async Task Answers_to_questions_before_the_erasure_are_erased_wherever_they_stand()
    {
        var first = await SendAsync(Anna, "my secret wish");
        var request = await SendAsync(Anna, "delete my data");
        await Log.CommitAsync(Turn(Anna, 0, first.Sequence, "you said my secret wish"), Cancellation);

        await Log.CommitAsync(Turn(Anna, 1, request.Sequence, "gone") with { EraseCustomer = true, State = null }, Cancellation);

        Assert.Equal(["gone"], (await ReadAsync(Anna)).Select(entry => entry.ToActivity().Text));
    }

    [Fact]
    public async Task A_customer_who_is_erased_leaves_nothing_and_others_stay()
    {
        await SendAsync(Anna, "remember me");
        await SendAsync(Ben, "unconcerned");
        var data = Store.Get<ICustomerData>();
        Assert.Equal(Anna, await data.FindConversationAsync("user-anna", Cancellation));
        using var export = new MemoryStream();
        await data.ExportAsync(Anna, export, Cancellation);
        Assert.Contains("remember me", System.Text.Encoding.UTF8.GetString(export.ToArray()), StringComparison.Ordinal);

        Assert.Equal(1, (await data.EraseAsync(Anna, Cancellation)).Messages);

        Assert.Null(await data.FindConversationAsync("user-anna", Cancellation));
        Assert.True((await data.SummariseAsync(Anna, Cancellation)).IsEmpty);
        Assert.Empty(await ReadAsync(Anna));
        Assert.Single(await ReadAsync(Ben));
    }
}
