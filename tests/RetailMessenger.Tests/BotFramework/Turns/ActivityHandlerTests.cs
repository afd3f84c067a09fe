using System.Net;
using System.Text.Json;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.BotFramework.Turns;

namespace RetailMessenger.Tests.BotFramework.Turns;

public sealed class ActivityHandlerTests
{
    private readonly RecordingAdapter _adapter = new();
    private readonly ListeningBot _bot = new();

    [Theory]
    [InlineData("message", null, null, "message")]
    [InlineData("messageUpdate", null, null, "messageUpdate")]
    [InlineData("messageDelete", null, null, "messageDelete")]
    [InlineData("event", "webchat/join", null, "event")]
    [InlineData("event", "tokens/response", null, "tokenResponse")]
    [InlineData("endOfConversation", null, null, "endOfConversation")]
    [InlineData("typing", null, null, "typing")]
    [InlineData("installationUpdate", null, "add", "installed")]
    [InlineData("installationUpdate", null, "add-upgrade", "installed")]
    [InlineData("installationUpdate", null, "remove", "removed")]
    [InlineData("installationUpdate", null, "remove-upgrade", "removed")]
    [InlineData("installationUpdate", null, "polish", null)]
    [InlineData("command", "application/x", null, "command")]
    [InlineData("commandResult", "application/x", null, "commandResult")]
    [InlineData("Message", null, null, "unrecognized")]
    [InlineData("handoff", null, null, "unrecognized")]
    public async Task Every_type_has_its_method(string type, string? name, string? action, string? expected)
    {
        var activity = RecordingAdapter.Message();
        (activity.Type, activity.Name, activity.Action) = (type, name, action);

        await RunAsync(activity);

        Assert.Equal(expected is null ? [] : [expected], _bot.Heard);
    }

    [Theory]
    [InlineData("anna", null, "added anna")]
    [InlineData("bot", null, null)]
    [InlineData("bot,anna", null, "added bot,anna")]
    [InlineData(null, "anna", "removed anna")]
    [InlineData(null, "bot", null)]
    [InlineData("", "anna", "removed anna")]
    [InlineData(null, null, null)]
    public async Task Members_are_told_unless_only_the_bot_came_or_went(string? added, string? removed, string? expected)
    {
        var update = RecordingAdapter.Message();
        update.Type = ActivityTypes.ConversationUpdate;
        update.MembersAdded = Members(added);
        update.MembersRemoved = Members(removed);

        await RunAsync(update);

        Assert.Equal(expected is null ? [] : [expected], _bot.Heard);
    }

    [Fact]
    public async Task Reactions_are_told_both_ways()
    {
        var reaction = RecordingAdapter.Message();
        reaction.Type = ActivityTypes.MessageReaction;
        reaction.ReactionsAdded = [new MessageReaction("like")];
        reaction.ReactionsRemoved = [new MessageReaction("sad")];

        await RunAsync(reaction);

        Assert.Equal(["+like", "-sad"], _bot.Heard);
    }

    [Fact]
    public async Task An_activity_without_type_is_refused()
        => await Assert.ThrowsAsync<ArgumentException>(() => RunAsync(new Activity()));

    [Theory]
    [InlineData("unheard/of", null, 501)]
    [InlineData("signin/verifyState", null, 200)]
    [InlineData("signin/tokenExchange", null, 200)]
    [InlineData("healthCheck", null, 200)]
    [InlineData("teapot", null, 418)]
    [InlineData("adaptiveCard/action", """{"action":{"type":"Action.Execute","verb":"pay"}}""", 200)]
    [InlineData("adaptiveCard/action", """{"action":{"type":"Action.Submit"}}""", 400)]
    [InlineData("adaptiveCard/action", null, 400)]
    [InlineData("application/search", """{"kind":"search","queryText":"boots"}""", 200)]
    [InlineData("application/search", """{"kind":"search"}""", 400)]
    [InlineData("application/search", """[1]""", 400)]
    public async Task Every_invoke_is_answered(string name, string? value, int status)
    {
        var answer = await InvokeAsync(name, value);

        Assert.Equal(status, answer.Status);
    }

    [Fact]
    public async Task The_answer_to_a_card_carries_what_the_bot_says()
    {
        var answer = await InvokeAsync("adaptiveCard/action", """{"action":{"type":"Action.Execute","verb":"pay","data":{"n":1}}}""");

        Assert.Equal("pay", Assert.IsType<AdaptiveCardInvokeResponse>(answer.Body).Value);
    }

    [Fact]
    public async Task A_bot_that_answered_by_itself_is_not_answered_for()
    {
        var answer = await InvokeAsync("self", null);

        Assert.Equal(299, answer.Status);
        Assert.Single(_adapter.Sent);
    }

    private static List<ChannelAccount>? Members(string? ids)
        => ids is null ? null : [.. ids.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(id => new ChannelAccount(id))];

    private Task RunAsync(Activity activity) => _adapter.RunAsync(activity, _bot.OnTurnAsync);

    private async Task<InvokeResponse> InvokeAsync(string name, string? value)
    {
        var invoke = RecordingAdapter.Message();
        (invoke.Type, invoke.Name) = (ActivityTypes.Invoke, name);
        invoke.Value = value is null ? null : JsonDocument.Parse(value).RootElement;
        var answer = await _adapter.ProcessActivityAsync(
            new System.Security.Claims.ClaimsIdentity(), invoke, _bot.OnTurnAsync, TestContext.Current.CancellationToken);
        return answer!;
    }

    private sealed class ListeningBot : ActivityHandler
    {
        public List<string> Heard { get; } = [];

        protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
            => Hear("message");

        protected override Task OnMessageUpdateActivityAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken)
            => Hear("messageUpdate");

        protected override Task OnMessageDeleteActivityAsync(ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken)
            => Hear("messageDelete");

        protected override Task OnMembersAddedAsync(
            IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
            => Hear("added " + string.Join(',', membersAdded.Select(member => member.Id)));

        protected override Task OnMembersRemovedAsync(
            IList<ChannelAccount> membersRemoved, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
            => Hear("removed " + string.Join(',', membersRemoved.Select(member => member.Id)));

        protected override Task OnReactionsAddedAsync(
            IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken)
            => Hear("+" + messageReactions[0].Type);

        protected override Task OnReactionsRemovedAsync(
            IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken)
            => Hear("-" + messageReactions[0].Type);

        protected override Task OnEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Hear("event");

        protected override Task OnTokenResponseEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken)
            => Hear("tokenResponse");

        protected override Task OnEndOfConversationActivityAsync(
            ITurnContext<IEndOfConversationActivity> turnContext, CancellationToken cancellationToken)
            => Hear("endOfConversation");

        protected override Task OnTypingActivityAsync(ITurnContext<ITypingActivity> turnContext, CancellationToken cancellationToken)
            => Hear("typing");

        protected override Task OnInstallationUpdateAddAsync(
            ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken)
            => Hear("installed");

        protected override Task OnInstallationUpdateRemoveAsync(
            ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken)
            => Hear("removed");

        protected override Task OnCommandActivityAsync(ITurnContext<ICommandActivity> turnContext, CancellationToken cancellationToken)
            => Hear("command");

        protected override Task OnCommandResultActivityAsync(ITurnContext<ICommandResultActivity> turnContext, CancellationToken cancellationToken)
            => Hear("commandResult");

        protected override Task OnUnrecognizedActivityTypeAsync(ITurnContext turnContext, CancellationToken cancellationToken)
            => Hear("unrecognized");

        protected override Task OnSignInInvokeAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
            => Task.CompletedTask;

        protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
            ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken)
            => Task.FromResult(new AdaptiveCardInvokeResponse { StatusCode = 200, Value = invokeValue.Action!.Verb });

        protected override Task<SearchInvokeResponse> OnSearchInvokeAsync(
            ITurnContext<IInvokeActivity> turnContext, SearchInvokeValue invokeValue, CancellationToken cancellationToken)
            => Task.FromResult(new SearchInvokeResponse { StatusCode = 200 });

        protected override async Task<InvokeResponse?> OnInvokeActivityAsync(
            ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
        {
            if (turnContext.Activity.Name == "teapot") return new InvokeResponseException((HttpStatusCode)418).CreateInvokeResponse();
            if (turnContext.Activity.Name != "self") return await base.OnInvokeActivityAsync(turnContext, cancellationToken);
            await turnContext.SendActivityAsync(
                new Activity(ActivityTypesEx.InvokeResponse) { Value = new InvokeResponse { Status = 299 } },
                cancellationToken);
            return CreateInvokeResponse();
        }

        private Task Hear(string what)
        {
            Heard.Add(what);
            return Task.CompletedTask;
        }
    }
}
