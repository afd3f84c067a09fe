using Microsoft.Extensions.Time.Testing;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.BotFramework.Testing;
using RetailMessenger.BotFramework.Turns;

namespace RetailMessenger.Tests.BotFramework.Testing;

public sealed class TestAdapterTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_user_writes_in_the_standard_conversation()
    {
        var adapter = new TestAdapter();
        var seen = new List<Activity>();

        for (var i = 0; i < 2; i++) await adapter.SendTextToBotAsync("Hi", Hear(seen), Token);

        var activity = seen[0];
        Assert.Equal(
            ("test", "user1", "User1", "bot", "Bot"),
            (activity.ChannelId, activity.From!.Id, activity.From.Name, activity.Recipient!.Id, activity.Recipient.Name));
        Assert.Equal(
            ("convo1", "Conversation1", "https://test.com", "en-us"),
            (activity.Conversation!.Id, activity.Conversation.Name, activity.ServiceUrl, activity.Locale));
        Assert.Equal(["0", "1"], seen.Select(each => each.Id));
    }

    [Fact]
    public async Task A_test_may_choose_channel_and_conversation()
    {
        var seen = new List<Activity>();

        await new TestAdapter(BotChannels.Facebook).SendTextToBotAsync("Hi", Hear(seen), Token);
        await new TestAdapter(TestAdapter.CreateConversation("Shop", "Anna", "Helper")).SendTextToBotAsync("Hi", Hear(seen), Token);

        Assert.Equal(("facebook", "convo1"), (seen[0].ChannelId, seen[0].Conversation!.Id));
        Assert.Equal(
            ("test", "Shop", "anna", "Anna", "helper"),
            (seen[1].ChannelId, seen[1].Conversation!.Id, seen[1].From!.Id, seen[1].From!.Name, seen[1].Recipient!.Id));
    }

    [Fact]
    public async Task An_activity_that_a_test_sends_stays_as_it_was()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2025, 3, 1, 12, 0, 0, TimeSpan.Zero));
        var seen = new List<Activity>();
        var activity = new Activity { Text = "Hi" };

        await new TestAdapter { TimeProvider = time }.ProcessActivityAsync(activity, Hear(seen), Token);

        Assert.Equal("""{"text":"Hi"}""", SchemaJson.Write(activity));
        Assert.Equal((ActivityTypes.Message, time.GetUtcNow()), (seen[0].Type, seen[0].Timestamp));
    }

    [Fact]
    public async Task Replies_wait_in_order_and_traces_only_when_wanted()
    {
        var adapter = new TestAdapter();
        Task Bot(ITurnContext turn, CancellationToken token)
            => turn.SendActivitiesAsync([MessageFactory.Text("a"), (Activity)Activity.CreateTraceActivity("t"), MessageFactory.Text("b")], token);

        await adapter.SendTextToBotAsync("Hi", Bot, Token);
        Assert.Equal(["a", "b"], adapter.ActiveQueue.Select(reply => reply.Text));

        adapter.ActiveQueue.Clear();
        adapter.EnableTrace = true;
        await adapter.SendTextToBotAsync("Hi", Bot, Token);
        Assert.Equal(["a", null, "b"], adapter.ActiveQueue.Select(reply => reply.Text));
        Assert.Equal("a", adapter.GetNextReply()!.AsMessageActivity()!.Text);
    }

    [Fact]
    public async Task Who_waits_for_a_reply_gets_it_when_it_comes()
    {
        var adapter = new TestAdapter();
        using var impatient = new CancellationTokenSource();
        var cancelled = adapter.GetNextReplyAsync(impatient.Token);
        var first = adapter.GetNextReplyAsync(Token);
        await impatient.CancelAsync();

        await adapter.SendTextToBotAsync("Hi", (turn, token) => turn.SendActivityAsync("Hello", cancellationToken: token), Token);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        Assert.Equal("Hello", (await first).AsMessageActivity()!.Text);
        Assert.Null(adapter.GetNextReply());
    }

    [Fact]
    public async Task Replies_that_nobody_took_can_be_updated_and_deleted()
    {
        var adapter = new TestAdapter();

        await adapter.SendTextToBotAsync(
            "Hi",
            async (turn, token) =>
            {
                var ids = await turn.SendActivitiesAsync([MessageFactory.Text("a"), MessageFactory.Text("b")], token);
                await turn.UpdateActivityAsync(new Activity(ActivityTypes.Message, id: ids[0].Id, text: "A"), token);
                await turn.DeleteActivityAsync(ids[1].Id!, token);
                Assert.Null((await turn.UpdateActivityAsync(new Activity(ActivityTypes.Message, id: "unknown"), token)).Id);
            },
            Token);

        Assert.Equal("A", Assert.Single(adapter.ActiveQueue).Text);
    }

    [Fact]
    public async Task A_pause_between_two_messages_is_kept_by_the_clock()
    {
        var time = new FakeTimeProvider();
        var adapter = new TestAdapter { TimeProvider = time };

        var turn = adapter.SendTextToBotAsync(
            "Hi",
            (context, token) => context.SendActivitiesAsync([MessageFactory.Text("a"), new Activity(ActivityTypesEx.Delay) { Value = 1000 }, MessageFactory.Text("b")], token),
            Token);
        time.Advance(TimeSpan.FromMilliseconds(999));
        Assert.Equal("a", Assert.Single(adapter.ActiveQueue).Text);
        time.Advance(TimeSpan.FromMilliseconds(1));
        await turn;

        Assert.Equal(["a", "b"], adapter.ActiveQueue.Select(reply => reply.Text));
    }

    [Fact]
    public async Task Users_sign_in_with_a_token_a_code_or_an_exchange()
    {
        var adapter = new TestAdapter();
        adapter.AddUserToken("shop", BotChannels.Test, "user1", "token-1");
        adapter.AddUserToken("bank", BotChannels.Test, "user1", "token-2", "123456");
        adapter.AddExchangeableToken("mail", BotChannels.Test, "user1", "theirs", "ours");
        adapter.ThrowOnExchangeRequest("mail", BotChannels.Test, "user1", "broken");

        await adapter.SendTextToBotAsync(
            "Hi",
            async (turn, token) =>
            {
                Assert.Equal("token-1", (await adapter.GetUserTokenAsync(turn, "shop", null, token))!.Token);
                Assert.Null(await adapter.GetUserTokenAsync(turn, "bank", "000000", token));
                Assert.Equal("token-2", (await adapter.GetUserTokenAsync(turn, "bank", "123456", token))!.Token);
                Assert.Equal(
                    ["bank", "shop"],
                    (await adapter.GetTokenStatusAsync(turn, "user1", cancellationToken: token)).Select(status => status.ConnectionName).Order(StringComparer.Ordinal));
                await adapter.SignOutUserAsync(turn, "shop", cancellationToken: token);
                Assert.Null(await adapter.GetUserTokenAsync(turn, "shop", null, token));
                Assert.Equal(
                    "ours",
                    (await adapter.ExchangeTokenAsync(turn, "mail", "user1", new TokenExchangeRequest(token: "theirs"), token))!.Token);
                Assert.Null(await adapter.ExchangeTokenAsync(turn, "mail", "user1", new TokenExchangeRequest(token: "strange"), token));
                await Assert.ThrowsAsync<InvalidOperationException>(() => adapter.ExchangeTokenAsync(turn, "mail", "user1", new TokenExchangeRequest(token: "broken"), token));
                Assert.Contains("shop", await adapter.GetOauthSignInLinkAsync(turn, "shop", token), StringComparison.Ordinal);
            },
            Token);
    }

    [Fact]
    public async Task A_new_conversation_starts_with_an_empty_queue()
    {
        var adapter = new TestAdapter();
        await adapter.SendTextToBotAsync("Hi", (turn, token) => turn.SendActivityAsync("old", cancellationToken: token), Token);

        await adapter.CreateConversationAsync(BotChannels.Test, (turn, token) => turn.SendActivityAsync("new", cancellationToken: token), Token);

        Assert.Equal("new", Assert.Single(adapter.ActiveQueue).Text);
    }

    private static BotCallbackHandler Hear(List<Activity> seen) => (turn, _) =>
    {
        seen.Add(turn.Activity);
        return Task.CompletedTask;
    };
}
