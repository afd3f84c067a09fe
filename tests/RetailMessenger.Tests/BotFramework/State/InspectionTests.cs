using System.Text.Json;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.BotFramework.State;
using RetailMessenger.BotFramework.Testing;
using RetailMessenger.BotFramework.Turns;

namespace RetailMessenger.Tests.BotFramework.State;

public sealed class InspectionTests
{
    private readonly MemoryStorage _storage = new();
    private readonly TestAdapter _adapter = new("test") { EnableTrace = true };
    private readonly ConversationReference _customer;
    private readonly ConversationReference _developer = TestAdapter.CreateConversation("Workbench", "Dev", "Bot");
    private bool _fails;

    public InspectionTests()
    {
        _customer = _adapter.Conversation;
        var (user, conversation) = (new UserState(_storage), new ConversationState(_storage));
        _adapter.Use(new InspectionMiddleware(new InspectionState(_storage), user, conversation));
        _adapter.Use(new AutoSaveStateMiddleware(user, conversation));
        Bot = async (turn, cancellationToken) =>
        {
            await user.CreateProperty<string>("name").SetAsync(turn, "Anna", cancellationToken);
            if (_fails) throw new NotSupportedException("broken");
            var sent = await turn.SendActivityAsync("hello", cancellationToken: cancellationToken);
            await turn.UpdateActivityAsync(new Activity(ActivityTypes.Message) { Id = sent.Id, Text = "hello again" }, cancellationToken);
            await turn.DeleteActivityAsync(sent.Id!, cancellationToken);
        };
    }

    private BotCallbackHandler Bot { get; }

    [Fact]
    public async Task A_developer_sees_all_that_happens_in_the_conversation()
    {
        await AttachAsync();

        await SaysAsync(_customer, "hi");

        var traces = Traces();
        Assert.Equal(
            ["ReceivedActivity", "SentActivity", "MessageUpdate", "MessageDelete", "BotState"], traces.Select(trace => trace.Name));
        Assert.All(traces, trace => Assert.Equal("Workbench", trace.Conversation!.Name));
        Assert.Equal("hi", SchemaJson.Convert<Activity>(traces[0].Value)!.Text);
        Assert.Equal("hello", SchemaJson.Convert<Activity>(traces[1].Value)!.Text);
        Assert.Equal("Anna", SchemaJson.Convert<JsonElement>(traces[4].Value).GetProperty("userState").GetProperty("name").GetString());
    }

    [Fact]
    public async Task What_the_bot_throws_is_shown_and_thrown_on()
    {
        await AttachAsync();
        _fails = true;

        await Assert.ThrowsAsync<NotSupportedException>(() => SaysAsync(_customer, "hi"));

        var trace = Traces()[^1];
        Assert.Equal("TurnError", trace.Name);
        Assert.Contains("broken", (string)trace.Value!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_conversation_that_nobody_watches_leaves_no_trace()
    {
        await AttachAsync();

        await SaysAsync(TestAdapter.CreateConversation("Other", "Berta", "Bot"), "hi");

        Assert.Empty(Traces());
    }

    [Fact]
    public async Task A_command_works_once_and_only_as_it_was_given()
    {
        var command = await OpenAsync();

        Assert.Equal("Open session with id 0 does not exist.", await AnswerAsync(_customer, "/INSPECT attach 0"));
        Assert.StartsWith("Attached", await AnswerAsync(_customer, command), StringComparison.Ordinal);
        Assert.EndsWith("does not exist.", await AnswerAsync(TestAdapter.CreateConversation("Other", "Berta", "Bot"), command), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_only_looks_like_a_command_is_for_the_bot()
    {
        await SaysAsync(_customer, "what is /INSPECT close?");

        Assert.Null(_adapter.GetNextReply());
        Assert.Single(await _storage.ReadAsync(["test/users/user1"], TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task When_the_developer_is_gone_the_conversation_goes_on_unwatched()
    {
        await AttachAsync();
        var attempts = 0;
        var errors = 0;
        _adapter.Use(new Refusing(() => attempts++));
        _adapter.OnTurnError = (_, _) =>
        {
            errors++;
            return Task.CompletedTask;
        };

        await SaysAsync(_customer, "hi");
        await SaysAsync(_customer, "hi");

        Assert.Empty(Traces());
        Assert.Equal((1, 0), (attempts, errors));
    }

    private async Task<string> OpenAsync() => await AnswerAsync(_developer, "/INSPECT open");

    private async Task AttachAsync() => await AnswerAsync(_customer, await OpenAsync());

    private async Task<string> AnswerAsync(ConversationReference conversation, string text)
    {
        await SaysAsync(conversation, text);
        return ((Activity)_adapter.GetNextReply()!).Text!;
    }

    private Task SaysAsync(ConversationReference conversation, string text)
    {
        _adapter.Conversation = conversation;
        return _adapter.SendTextToBotAsync(text, Bot, TestContext.Current.CancellationToken);
    }

    private List<Activity> Traces()
    {
        var traces = new List<Activity>();
        while (_adapter.GetNextReply() is Activity reply)
        {
            if (reply.Type == ActivityTypes.Trace) traces.Add(reply);
        }

        return traces;
    }

    private sealed class Refusing(Action attempted) : IMiddleware
    {
        public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            turnContext.OnSendActivities((_, _, send) =>
            {
                if (turnContext.Activity.Name != ActivityEventNames.ContinueConversation) return send();
                attempted();
                throw new InvalidOperationException("Nobody is there.");
            });
            return next(cancellationToken);
        }
    }
}
