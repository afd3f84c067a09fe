using System.Net;
using RetailMessenger.BotFramework.Dialogs;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.BotFramework.State;

namespace RetailMessenger.Tests.BotFramework.Skills;

public sealed class SkillDialogTests : IDisposable
{
    private readonly TwoBots _bots = new();

    public void Dispose() => _bots.Dispose();

    [Fact]
    public async Task Another_bot_talks_to_the_customer_until_it_is_done()
    {
        await _bots.HearsAsync("style me");
        Assert.Equal(DialogTurnStatus.Waiting, _bots.Result!.Status);
        Assert.Equal("Which size?|", _bots.Said());

        await _bots.HearsAsync("M");

        Assert.Equal(DialogTurnStatus.Complete, _bots.Result.Status);
        Assert.Equal("a shirt in M", _bots.Result.Result.ToString());
        Assert.Equal("", _bots.Said());
        Assert.Equal(["style me", "M"], _bots.Posted.Select(activity => activity.Text));
        Assert.All(_bots.Posted, activity => Assert.Equal(("https://shop.example/api/skills", "user1"), (activity.ServiceUrl, activity.From!.Id)));
        Assert.Single(_bots.Posted.Select(activity => activity.Conversation!.Id).Distinct());
        Assert.DoesNotContain("convo1", _bots.Posted[0].Conversation!.Id, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_bot_answers_later_by_the_connector()
    {
        await _bots.HearsAsync("style me", deliveryMode: null);
        Assert.Equal("", _bots.Said());
        await SendBackAsync();
        Assert.Equal("Which size?|", _bots.Said());

        await _bots.HearsAsync("M", deliveryMode: null);
        Assert.Equal(DialogTurnStatus.Waiting, _bots.Result!.Status);
        await SendBackAsync();

        Assert.Equal(DialogTurnStatus.Complete, _bots.Result.Status);
        Assert.Equal("a shirt in M", _bots.Result.Result.ToString());
        await Assert.ThrowsAsync<KeyNotFoundException>(SendBackAsync);

        async Task SendBackAsync()
        {
            var activity = _bots.SaidLater.Last();
            await _bots.Handler.OnReplyToActivityAsync(
                TwoBots.Caller("stylist-app", "shop"), activity.Conversation!.Id!, activity.ReplyToId!, activity, TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task The_real_answer_of_another_bot_to_an_invoke_comes_back()
    {
        _bots.Stylist = new Answering();
        await _bots.HearsAsync("style me", deliveryMode: null);

        await _bots.HearsAsync(new Activity(ActivityTypes.Invoke) { Name = "press" }, deliveryMode: null);

        Assert.Equal("invokeResponse|", _bots.Said());
    }

    [Fact]
    public async Task What_another_bot_says_later_replies_to_what_it_was_asked()
    {
        await _bots.HearsAsync("style me", deliveryMode: null);

        await _bots.Handler.HandleReplyToActivityAsync(
            TwoBots.Caller("stylist-app", "shop"), _bots.Posted[0].Conversation!.Id!, "m7", new Activity(ActivityTypes.Message) { Text = "hm" }, TestContext.Current.CancellationToken);

        Assert.Equal("m7", ((Activity)_bots.ShopAdapter.GetNextReply()!).ReplyToId);
    }

    [Fact]
    public async Task Another_bot_changes_and_takes_back_what_it_said()
    {
        await _bots.HearsAsync("style me", deliveryMode: null);
        var (talk, caller) = (_bots.Posted[0].Conversation!.Id!, TwoBots.Caller("stylist-app", "shop"));
        var sent = await _bots.Handler.OnSendToConversationAsync(
            caller, talk, new Activity(ActivityTypes.Message) { Text = "Which sise?" }, TestContext.Current.CancellationToken);
        var other = await _bots.Handler.OnSendToConversationAsync(
            caller, talk, new Activity(ActivityTypes.Message) { Text = "Hm" }, TestContext.Current.CancellationToken);

        await _bots.Handler.OnUpdateActivityAsync(
            caller, talk, sent.Id!, new Activity(ActivityTypes.Message) { Text = "Which size?" }, TestContext.Current.CancellationToken);
        await _bots.Handler.OnDeleteActivityAsync(caller, talk, other.Id!, TestContext.Current.CancellationToken);

        Assert.Equal("Which size?|", _bots.Said());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_bot_that_is_no_longer_needed_hears_of_it(bool cancelled)
    {
        await _bots.HearsAsync("style me");
        _bots.Turn = dc => cancelled
            ? dc.CancelAllDialogsAsync(TestContext.Current.CancellationToken)
            : dc.ReplaceDialogAsync("other", new PromptOptions(), TestContext.Current.CancellationToken);

        await _bots.HearsAsync("never mind");
        Assert.Equal(ActivityTypes.EndOfConversation, _bots.Posted[^1].Type);

        // Its dialogs are gone: it begins anew when it is spoken to again.
        _bots.Turn = null;
        _bots.Said();
        if (cancelled)
        {
            await _bots.HearsAsync("style me");
            Assert.Equal("Which size?|", _bots.Said());
        }
    }

    [Fact]
    public async Task A_bot_that_is_interrupted_asks_again()
    {
        _bots.Stylist = new ComponentDialog("style").AddDialog(new WaterfallDialog(
            "w", [(step, token) => step.PromptAsync("size", new PromptOptions { Prompt = new Activity(ActivityTypes.Message) { Text = "Which size?" } }, token)]))
            .AddDialog(new TextPrompt("size"));
        await _bots.HearsAsync("style me");
        _bots.Said();
        _bots.Turn = async dc =>
        {
            await dc.RepromptDialogAsync(TestContext.Current.CancellationToken);
            return Dialog.EndOfTurn;
        };

        await _bots.HearsAsync("what?");

        Assert.Equal((ActivityTypes.Event, DialogEvents.RepromptDialog), (_bots.Posted[^1].Type, _bots.Posted[^1].Name));
        Assert.Equal("Which size?", _bots.SaidLater.Single().Text);
    }

    [Fact]
    public async Task The_dialog_waits_in_the_storage_before_the_other_bot_is_called()
    {
        IDictionary<string, object>? stored = null;
        _bots.Answers = _ =>
        {
            stored = _bots.ShopStorage.ReadAsync(["test/conversations/convo1"], TestContext.Current.CancellationToken).Result;
            return new() { Status = 200, Body = new ExpectedReplies([]) };
        };

        await _bots.HearsAsync("style me");

        Assert.Contains("\"call\"", Assert.IsType<StateBag>(Assert.Single(stored!).Value).Json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bot_that_fails_is_named_in_the_error()
    {
        _bots.Answers = _ => new() { Status = 503 };

        var error = await Assert.ThrowsAsync<HttpRequestException>(() => _bots.HearsAsync("style me"));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, error.StatusCode);
        Assert.Contains("'stylist' at https://stylist.example/api/messages", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invoke_is_answered_in_the_same_exchange()
    {
        await _bots.HearsAsync("style me", deliveryMode: null);
        _bots.Answers = activity => new()
        {
            Status = 200,
            Body = new ExpectedReplies([new Activity(ActivityTypesEx.InvokeResponse) { Value = activity.DeliveryMode }, new Activity(ActivityTypesEx.InvokeResponse)]),
        };

        await _bots.HearsAsync(new Activity(ActivityTypes.Invoke) { Name = "press" }, deliveryMode: null);

        Assert.Equal(DeliveryModes.ExpectReplies, _bots.Posted[^1].DeliveryMode);
        Assert.Equal("invokeResponse|", _bots.Said());
    }

    [Fact]
    public async Task What_is_not_for_the_other_bot_is_left_alone()
    {
        _bots.Calls = options => new Choosy(options);
        await _bots.HearsAsync("style me");

        await _bots.HearsAsync(new Activity(ActivityTypes.Typing));

        Assert.Equal(DialogTurnStatus.Waiting, _bots.Result!.Status);
        Assert.Single(_bots.Posted);
    }

    [Theory]
    [InlineData("api://ours", 200, "")]
    [InlineData("api://ours", 412, "Sign in|")]
    [InlineData("api://unknown", 200, "Sign in|")]
    [InlineData("api://failing", 200, "Sign in|")]
    public async Task Who_is_signed_in_here_need_not_sign_in_there(string uri, int status, string said)
    {
        _bots.Options.ConnectionName = "shop-account";
        _bots.ShopAdapter.AddExchangeableToken("shop-account", "test", "user1", "api://ours", "secret");
        _bots.ShopAdapter.ThrowOnExchangeRequest("shop-account", "test", "user1", "api://failing");
        var card = new OAuthCard("Sign in", "stylist-account") { TokenExchangeResource = new TokenExchangeResource("7", uri) };
        _bots.Answers = activity => activity.Type == ActivityTypes.Invoke
            ? new() { Status = status }
            : new() { Status = 200, Body = new ExpectedReplies([new Activity(ActivityTypes.Message) { Text = "Sign in", Attachments = [card.ToAttachment()] }]) };

        await _bots.HearsAsync("style me");

        Assert.Equal(said, _bots.Said());
        if (uri == "api://ours")
        {
            var request = SchemaJson.Convert<TokenExchangeInvokeRequest>(_bots.Posted[^1].Value)!;
            Assert.Equal(("7", "stylist-account", "secret"), (request.Id, request.ConnectionName, request.Token));
        }
    }

    [Fact]
    public async Task It_is_begun_with_an_activity()
    {
        _bots.Turn = dc => dc.BeginDialogAsync("call", new PromptOptions(), TestContext.Current.CancellationToken);

        await Assert.ThrowsAsync<ArgumentException>(() => _bots.HearsAsync("style me"));
    }

    private sealed class Answering() : Dialog("answering")
    {
        public override async Task<DialogTurnResult> BeginDialogAsync(
            DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
        {
            if (dc.Context.Activity.Type == ActivityTypes.Invoke)
            {
                var answer = new InvokeResponse { Status = 200 };
                await dc.Context.SendActivityAsync(new Activity(ActivityTypesEx.InvokeResponse) { Value = answer }, cancellationToken);
            }

            return await dc.EndDialogAsync(result: null, cancellationToken);
        }
    }

    private sealed class Choosy(SkillDialogOptions options) : SkillDialog(options, "call")
    {
        protected override bool OnValidateActivity(Activity activity) => activity.Type == ActivityTypes.Message;
    }
}
