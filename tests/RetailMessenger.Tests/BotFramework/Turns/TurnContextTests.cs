using RetailMessenger.BotFramework.Schema;
using RetailMessenger.BotFramework.Turns;

namespace RetailMessenger.Tests.BotFramework.Turns;

public sealed class TurnContextTests
{
    private readonly RecordingAdapter _adapter = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_text_goes_back_to_who_wrote()
    {
        using var turn = _adapter.Turn();

        var response = await turn.SendActivityAsync("Hola", speak: "hola", cancellationToken: Token);

        var sent = Assert.Single(_adapter.Sent);
        Assert.Equal("r1", response.Id);
        Assert.Equal(("message", "Hola", "hola", InputHints.AcceptingInput), (sent.Type, sent.Text, sent.Speak, sent.InputHint));
        Assert.Equal(
            ("bot", "anna", "m-anna", "c-anna", "es-MX"),
            (sent.From!.Id, sent.Recipient!.Id, sent.ReplyToId, sent.Conversation!.Id, sent.Locale));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public async Task Nothing_cannot_be_said(string? text)
    {
        using var turn = _adapter.Turn();

        await Assert.ThrowsAnyAsync<ArgumentException>(() => turn.SendActivityAsync(text!, cancellationToken: Token));
        await Assert.ThrowsAsync<ArgumentException>(() => turn.SendActivitiesAsync([], Token));
    }

    [Fact]
    public async Task Ids_come_back_in_the_order_of_what_was_sent()
    {
        using var turn = _adapter.Turn();

        var responses = await turn.SendActivitiesAsync([MessageFactory.Text("a"), MessageFactory.Text("b"), MessageFactory.Text("c")], Token);

        Assert.Equal(["r1", "r2", "r3"], responses.Select(response => response.Id));
        Assert.Equal(["a", "b", "c"], _adapter.Sent.Select(activity => activity.Text));
    }

    [Fact]
    public async Task One_activity_sent_in_many_turns_at_once_reaches_everybody_and_stays_as_it_was()
    {
        var cached = (Activity)MessageFactory.SuggestedActions(["Yes", "No"], "Shall I?");
        cached.Attachments = [new HeroCard("Boots").ToAttachment()];
        var before = SchemaJson.Write(cached);

        await Parallel.ForAsync(0, 500, Token, async (i, token) =>
        {
            using var turn = _adapter.Turn(RecordingAdapter.Message(user: $"u{i}"));
            turn.OnSendActivities((_, activities, next) =>
            {
                activities[0].Text += i;
                activities[0].Attachments!.Clear();
                activities[0].SuggestedActions!.Actions![0].Title = "changed";
                return next();
            });
            await turn.SendActivityAsync(cached, token);
        });

        Assert.Equal(before, SchemaJson.Write(cached));
        Assert.Equal(
            500,
            _adapter.Sent.Count(sent => sent.Conversation!.Id == "c-" + sent.Recipient!.Id && sent.Text == "Shall I?" + sent.Recipient.Id![1..]));
    }

    [Fact]
    public async Task A_trace_alone_is_no_answer()
    {
        using var turn = _adapter.Turn();

        await turn.TraceActivityAsync("step", new { a = 1 }, cancellationToken: Token);
        Assert.False(turn.Responded);
        Assert.Equal(nameof(A_trace_alone_is_no_answer), Assert.Single(_adapter.Sent).Label);

        await turn.SendActivityAsync("Hi", cancellationToken: Token);
        Assert.True(turn.Responded);
    }

    [Fact]
    public async Task Handlers_see_what_is_sent_in_the_order_in_which_they_were_added()
    {
        using var turn = _adapter.Turn();
        var seen = new List<string>();
        turn.OnSendActivities(async (_, activities, next) =>
        {
            seen.Add("first");
            activities[0].Text += "!";
            var responses = await next();
            seen.Add("first again " + responses[0].Id);
            return responses;
        });
        turn.OnSendActivities((_, activities, next) =>
        {
            seen.Add("second " + activities[0].Text);
            return next();
        });

        await turn.SendActivityAsync("Hi", cancellationToken: Token);

        Assert.Equal(["first", "second Hi!", "first again r1"], seen);
    }

    [Fact]
    public async Task A_handler_that_does_not_go_on_holds_the_message_back()
    {
        using var turn = _adapter.Turn();
        turn.OnSendActivities((_, _, _) => Task.FromResult(Array.Empty<ResourceResponse>()));

        var response = await turn.SendActivityAsync("Hi", cancellationToken: Token);

        Assert.Null(response.Id);
        Assert.Empty(_adapter.Sent);
        Assert.False(turn.Responded);
    }

    [Fact]
    public async Task An_update_is_addressed_and_passes_its_handlers()
    {
        using var turn = _adapter.Turn();
        var update = new Activity(ActivityTypes.Message) { Id = "r7", Text = "Better" };
        turn.OnUpdateActivity((_, activity, next) =>
        {
            activity.Text += "!";
            return next();
        });

        var response = await turn.UpdateActivityAsync(update, Token);

        var sent = Assert.Single(_adapter.Updated);
        Assert.Equal(("r7", "Better!", "c-anna"), (response.Id, sent.Text, sent.Conversation!.Id));
        Assert.Equal("Better", update.Text);
    }

    [Fact]
    public async Task A_deletion_names_the_activity_and_passes_its_handlers()
    {
        using var turn = _adapter.Turn();
        var seen = new List<string?>();
        turn.OnDeleteActivity((_, reference, next) =>
        {
            seen.Add(reference.ActivityId);
            return reference.ActivityId == "keep" ? Task.CompletedTask : next();
        });

        await turn.DeleteActivityAsync("r7", Token);
        await turn.DeleteActivityAsync("keep", Token);
        await turn.DeleteActivityAsync(new ConversationReference("r8"), Token);

        Assert.Equal(["r7", "keep", "r8"], seen);
        Assert.Equal(["r7", "r8"], _adapter.Deleted);
    }

    [Fact]
    public async Task The_language_of_the_turn_goes_into_its_replies()
    {
        using var turn = _adapter.Turn();
        Assert.Equal("es-MX", turn.Locale);

        turn.Locale = "en-GB";
        await turn.SendActivityAsync("Hello", cancellationToken: Token);

        Assert.Equal("en-GB", Assert.Single(_adapter.Sent).Locale);
    }

    [Fact]
    public async Task Who_expects_replies_finds_them_in_the_turn()
    {
        var message = RecordingAdapter.Message();
        message.DeliveryMode = DeliveryModes.ExpectReplies;
        using var turn = _adapter.Turn(message);

        var response = await turn.SendActivityAsync("Hi", cancellationToken: Token);

        Assert.Null(response.Id);
        Assert.Empty(_adapter.Sent);
        Assert.Equal("Hi", Assert.Single(turn.BufferedReplyActivities).Text);
        Assert.True(turn.Responded);
    }

    [Fact]
    public async Task A_turn_that_is_over_cannot_be_used()
    {
        var turn = _adapter.Turn();
        var held = new Held();
        turn.TurnState.Add(held);

        turn.Dispose();

        Assert.True(held.IsDisposed);
        Assert.Throws<ObjectDisposedException>(() => turn.Activity);
        Assert.Throws<ObjectDisposedException>(() => turn.TurnState);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => turn.SendActivityAsync("Hi", cancellationToken: Token));
    }

    [Fact]
    public void Services_of_a_turn_are_found_by_type_or_key()
    {
        using var turn = _adapter.Turn();
        turn.TurnState.Add<IDisposable>(new Held());
        turn.TurnState.Add("key", "value");

        Assert.IsType<Held>(turn.TurnState.Get<IDisposable>());
        Assert.Null(turn.TurnState.Get<Held>());
        Assert.Equal("value", turn.TurnState.Get<string>("key"));
        Assert.Null(turn.TurnState.Get<Held>("key"));
        Assert.Throws<ArgumentException>(() => turn.TurnState.Add("key", "again"));
        turn.TurnState.Set<string>("key", null);
        Assert.Null(turn.TurnState.Get<string>("key"));
    }

    [Fact]
    public async Task A_turn_made_of_another_goes_on_with_its_state_and_handlers()
    {
        using var turn = _adapter.Turn();
        var seen = 0;
        turn.TurnState.Add("key", "value");
        turn.OnSendActivities((_, _, next) =>
        {
            seen++;
            return next();
        });

        var other = new TurnContext(turn, RecordingAdapter.Message(user: "ben"));
        await other.SendActivityAsync("Hi", cancellationToken: Token);

        Assert.Equal((1, "value", "ben"), (seen, other.TurnState.Get<string>("key"), Assert.Single(_adapter.Sent).Recipient!.Id));
    }

    private sealed class Held : IDisposable
    {
        public bool IsDisposed { get; private set; }

        public void Dispose() => IsDisposed = true;
    }
}
