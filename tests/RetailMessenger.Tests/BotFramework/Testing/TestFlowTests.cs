using Microsoft.Extensions.Time.Testing;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.BotFramework.Testing;
using RetailMessenger.BotFramework.Turns;

namespace RetailMessenger.Tests.BotFramework.Testing;

public sealed class TestFlowTests
{
    private readonly FakeTimeProvider _time = new();
    private int _turns;

    [Fact]
    public Task A_flow_is_a_conversation() => Flow()
        .SendConversationUpdate()
        .AssertReply("welcome user1")
        .Send("Hi").AssertReply(" echo Hi ")
        .Test("Ho", "echo Ho")
        .Test("Ho", reply => Assert.Equal("echo Ho", reply.AsMessageActivity()!.Text))
        .Test("Ho", MessageFactory.Text("echo Ho"))
        .Send("two").AssertReplyContains("ch").AssertReplyOneOf(["other", "second"])
        .Send(Activity.CreateTypingActivity()).AssertReply(Activity.CreateTypingActivity(), new SameType())
        .AssertNoMoreReplies()
        .StartTestAsync();

    [Fact]
    public Task A_transcript_is_a_flow()
    {
        Activity[] transcript = [new(ActivityTypes.Message, text: "Hi"), new(ActivityTypes.Message, text: "echo Hi", from: new ChannelAccount("b", role: RoleTypes.Bot))];

        return Flow()
            .Test(transcript)
            .Test(transcript, (expected, actual) => Assert.Equal(expected.AsMessageActivity()!.Text, actual.AsMessageActivity()!.Text))
            .StartTestAsync();
    }

    [Fact]
    public async Task Nothing_happens_before_the_flow_is_started_and_no_step_happens_twice()
    {
        var hi = Flow().Send("Hi");
        var answered = hi.AssertReply("echo Hi");
        Assert.Equal(0, _turns);

        await answered.StartTestAsync();
        await answered.StartTestAsync();
        await hi.StartTestAsync();
        await answered.Send("Ho").AssertReply("echo Ho").AssertNoMoreReplies().StartTestAsync();

        Assert.Equal(2, _turns);
    }

    [Fact]
    public async Task A_wrong_answer_is_told_with_what_came()
    {
        var wrong = await Assert.ThrowsAsync<TestFlowException>(() => Flow().Test("Hi", "Hello", "greeting").StartTestAsync());

        Assert.Equal("greeting:\nExpected: Hello\nReceived: echo Hi", wrong.Message);
        await Assert.ThrowsAsync<TestFlowException>(() => Flow().Send("Hi").AssertReplyContains("Hello").StartTestAsync());
        await Assert.ThrowsAsync<TestFlowException>(() => Flow().Send("Hi").AssertReplyOneOf(["Hello"]).StartTestAsync());
        await Assert.ThrowsAsync<TestFlowException>(() => Flow().Send("Hi").AssertReply(Activity.CreateTypingActivity()).StartTestAsync());
    }

    [Fact]
    public async Task An_answer_that_nobody_expected_is_a_mistake()
    {
        await Assert.ThrowsAsync<TestFlowException>(() => Flow().Send("two").AssertReply("echo two").AssertNoMoreReplies().StartTestAsync());
        await Assert.ThrowsAsync<TestFlowException>(() => Flow().Send("Hi").AssertNoReply().StartTestAsync());
    }

    [Fact]
    public async Task An_answer_that_does_not_come_is_waited_for_by_the_clock()
    {
        var missing = Flow().AssertReply("Hello", timeout: 3000).StartTestAsync();
        _time.Advance(TimeSpan.FromMilliseconds(2999));
        Assert.False(missing.IsCompleted);
        _time.Advance(TimeSpan.FromMilliseconds(1));
        await Assert.ThrowsAsync<TaskCanceledException>(() => missing);

        var quiet = Flow().AssertNoReply(timeout: 1000).StartTestAsync();
        Assert.False(quiet.IsCompleted);
        _time.Advance(TimeSpan.FromMilliseconds(1000));
        await quiet;
    }

    [Fact]
    public async Task A_pause_of_the_user_is_kept_by_the_clock()
    {
        var flow = Flow().Delay(500).Delay(TimeSpan.FromMilliseconds(500)).Test("Hi", "echo Hi").StartTestAsync();
        _time.Advance(TimeSpan.FromMilliseconds(500));
        Assert.Equal(0, _turns);
        _time.Advance(TimeSpan.FromMilliseconds(500));
        await flow;

        Assert.Equal(1, _turns);
    }

    [Fact]
    public async Task Steps_of_your_own_fit_in()
    {
        var steps = new List<string>();
        var flow = new TestFlow(
            () =>
            {
                steps.Add("mine");
                return Task.CompletedTask;
            },
            Flow().Test("Hi", "echo Hi"));

        await new TestFlow(Task.CompletedTask, flow).Test("Ho", "echo Ho").StartTestAsync();

        Assert.Equal(["mine"], steps);
        Assert.Equal(2, _turns);
    }

    private TestFlow Flow() => new(new TestAdapter { TimeProvider = _time }, new Echo(() => _turns++));

    private sealed class Echo(Action onTurn) : ActivityHandler
    {
        public override Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
        {
            onTurn();
            return base.OnTurnAsync(turnContext, cancellationToken);
        }

        protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
        {
            await turnContext.SendActivityAsync(MessageFactory.Text("echo " + turnContext.Activity.Text), cancellationToken);
            if (turnContext.Activity.Text == "two") await turnContext.SendActivityAsync("second", cancellationToken: cancellationToken);
        }

        protected override Task OnTypingActivityAsync(ITurnContext<ITypingActivity> turnContext, CancellationToken cancellationToken)
            => turnContext.SendActivityAsync(new Activity(ActivityTypes.Typing), cancellationToken);

        protected override Task OnMembersAddedAsync(
            IList<ChannelAccount> membersAdded,
            ITurnContext<IConversationUpdateActivity> turnContext,
            CancellationToken cancellationToken)
            => turnContext.SendActivityAsync("welcome " + membersAdded[0].Id, cancellationToken: cancellationToken);
    }

    private sealed class SameType : IEqualityComparer<IActivity>
    {
        public bool Equals(IActivity? x, IActivity? y) => x?.Type == y?.Type;

        public int GetHashCode(IActivity obj) => 0;
    }
}
