using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using RetailMessenger.BotFramework.Dialogs;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.BotFramework.State;
using RetailMessenger.BotFramework.Testing;
using RetailMessenger.BotFramework.Turns;

namespace RetailMessenger.Tests.BotFramework.Dialogs.Prompts;

public sealed class OAuthPromptTests
{
    private const string Connection = "shop-account";

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 9, 14, 0, 0, TimeSpan.Zero));
    private readonly ConversationState _conversation = new(new MemoryStorage());
    private readonly OAuthPromptSettings _settings = new() { ConnectionName = Connection, Text = "Please sign in", Title = "Sign in" };
    private TestAdapter _adapter = new("test");
    private PromptValidator<TokenResponse>? _validator;

    public OAuthPromptTests() => _adapter.Use(new AutoSaveStateMiddleware(_conversation));

    [Fact]
    public async Task Who_is_signed_in_is_not_asked()
    {
        _adapter.AddUserToken(Connection, "test", "user1", "secret");

        var result = await HearsAsync("hi");

        Assert.Equal("secret", Assert.IsType<TokenResponse>(result.Result).Token);
        Assert.Null(_adapter.GetNextReply());
    }

    [Fact]
    public async Task Who_is_not_signed_in_gets_a_button()
    {
        await HearsAsync("hi");

        var question = (Activity)_adapter.GetNextReply()!;
        var card = Assert.IsType<OAuthCard>(Assert.Single(question.Attachments!).Content);
        var button = Assert.Single(card.Buttons!);
        Assert.Equal((OAuthCard.ContentType, "Please sign in", Connection), (question.Attachments![0].ContentType, card.Text, card.ConnectionName));
        Assert.Equal((ActionTypes.Signin, "Sign in"), (button.Type, button.Title));
        Assert.StartsWith("https://", (string?)button.Value, StringComparison.Ordinal);
        Assert.Equal("Why: ", question.Text);
    }

    [Fact]
    public async Task A_channel_without_such_a_card_gets_a_link()
    {
        _adapter = new TestAdapter("skype");
        await HearsAsync("hi");

        var card = Assert.IsType<SigninCard>(((Activity)_adapter.GetNextReply()!).Attachments![0].Content);
        Assert.Equal("Please sign in", card.Text);
        Assert.StartsWith("https://", (string?)card.Buttons![0].Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_six_digits_of_the_sign_in_page_bring_the_token()
    {
        _adapter.AddUserToken(Connection, "test", "user1", "secret", magicCode: "888999");
        await HearsAsync("hi");

        Assert.Equal(DialogTurnStatus.Waiting, (await HearsAsync("my order is 8889991")).Status);
        Assert.Equal(DialogTurnStatus.Waiting, (await HearsAsync("111222")).Status);
        Assert.Equal("secret", ((TokenResponse)(await HearsAsync("it is 888999 ")).Result).Token);
    }

    [Fact]
    public async Task A_token_comes_as_an_event()
    {
        await HearsAsync("hi");

        Assert.Equal(DialogTurnStatus.Waiting, (await HearsAsync(Event(new { connectionName = "another", token = "secret" }))).Status);
        Assert.Equal(DialogTurnStatus.Waiting, (await HearsAsync(Event("no token"))).Status);
        var result = await HearsAsync(Event(new { connectionName = Connection, token = "secret" }));
        Assert.Equal("secret", ((TokenResponse)result.Result).Token);

        static Activity Event(object value) => new(ActivityTypes.Event)
        {
            Name = SignInConstants.TokenResponseEventName,
            Value = JsonSerializer.SerializeToElement(value),
        };
    }

    [Theory]
    [InlineData("888999", 200, true)]
    [InlineData("111222", 404, false)]
    [InlineData(null, 404, false)]
    public async Task A_verified_state_brings_the_token_and_is_answered(string? state, int status, bool comes)
    {
        _adapter.AddUserToken(Connection, "test", "user1", "secret", magicCode: "888999");
        await HearsAsync("hi");

        var result = await HearsAsync(Invoke(SignInConstants.VerifyStateOperationName, new { state }));

        Assert.Equal(comes ? DialogTurnStatus.Complete : DialogTurnStatus.Waiting, result.Status);
        Assert.Equal(status, Answer().Status);
    }

    [Theory]
    [InlineData(Connection, "theirs", 200, true)]
    [InlineData(Connection, "unknown", 412, false)]
    [InlineData(Connection, "failing", 412, false)]
    [InlineData(Connection, null, 400, false)]
    [InlineData("another", "theirs", 400, false)]
    public async Task A_token_is_exchanged_for_one_of_the_bot(string connectionName, string? token, int status, bool comes)
    {
        _adapter.AddExchangeableToken(Connection, "test", "user1", "theirs", "ours");
        _adapter.ThrowOnExchangeRequest(Connection, "test", "user1", "failing");
        await HearsAsync("hi");

        var result = await HearsAsync(Invoke(SignInConstants.TokenExchangeOperationName, new { id = "7", connectionName, token }));

        var answer = Answer();
        var body = Assert.IsType<TokenExchangeInvokeResponse>(answer.Body);
        Assert.Equal((status, "7", Connection), (answer.Status, body.Id, body.ConnectionName));
        Assert.Equal(comes, body.FailureDetail is null);
        Assert.Equal(comes ? "ours" : null, (result.Result as TokenResponse)?.Token);
    }

    [Fact]
    public async Task A_message_without_a_code_is_left_alone_until_the_time_is_up()
    {
        await HearsAsync("hi");
        _adapter.GetNextReply();

        Assert.Equal(DialogTurnStatus.Waiting, (await HearsAsync("what is this?")).Status);
        Assert.Equal("Once more: ", ((Activity)_adapter.GetNextReply()!).Text);
        _time.Advance(TimeSpan.FromMinutes(15) + TimeSpan.FromSeconds(1));
        Assert.Equal(DialogTurnStatus.Waiting, (await HearsAsync(new Activity { Type = ActivityTypes.Typing })).Status);
        var result = await HearsAsync("888999");

        Assert.Equal(DialogTurnStatus.Complete, result.Status);
        Assert.Null(result.Result);
    }

    [Fact]
    public async Task A_message_without_a_code_ends_it_where_that_is_wanted()
    {
        _settings.EndOnInvalidMessage = true;
        await HearsAsync("hi");

        var result = await HearsAsync("forget it");

        Assert.Equal(DialogTurnStatus.Complete, result.Status);
        Assert.Null(result.Result);
    }

    [Fact]
    public async Task A_validator_has_the_last_word()
    {
        var attempts = new List<int>();
        _validator = (prompt, _) =>
        {
            attempts.Add(prompt.AttemptCount);
            return Task.FromResult(prompt.Recognized.Succeeded && prompt.AttemptCount > 1);
        };
        _adapter.AddUserToken(Connection, "test", "user1", "secret", magicCode: "888999");
        await HearsAsync("hi");

        Assert.Equal(DialogTurnStatus.Waiting, (await HearsAsync("888999")).Status);
        Assert.Equal(DialogTurnStatus.Complete, (await HearsAsync("888999")).Status);
        Assert.Equal([1, 2], attempts);
    }

    [Fact]
    public async Task The_customer_signs_out()
    {
        _adapter.AddUserToken(Connection, "test", "user1", "secret");
        await _adapter.ProcessActivityAsync(
            new Activity { Type = ActivityTypes.Message, Text = "sign out" },
            (turnContext, cancellationToken) => Prompt().SignOutUserAsync(turnContext, cancellationToken),
            TestContext.Current.CancellationToken);

        Assert.Equal(DialogTurnStatus.Waiting, (await HearsAsync("hi")).Status);
    }

    private static Activity Invoke(string name, object value) => new(ActivityTypes.Invoke)
    {
        Name = name,
        Value = JsonSerializer.SerializeToElement(value),
    };

    private OAuthPrompt Prompt() => new("sign-in", _settings, _validator);

    private InvokeResponse Answer()
    {
        while (_adapter.GetNextReply() is Activity reply)
        {
            if (reply.Type == ActivityTypesEx.InvokeResponse)
            {
                return Assert.IsType<InvokeResponse>(reply.Value);
            }
        }

        throw new InvalidOperationException("The invoke was not answered.");
    }

    private Task<DialogTurnResult> HearsAsync(string text) => HearsAsync(new Activity { Type = ActivityTypes.Message, Text = text });

    private async Task<DialogTurnResult> HearsAsync(Activity activity)
    {
        DialogTurnResult result = null!;
        await _adapter.ProcessActivityAsync(
            activity,
            async (turnContext, cancellationToken) =>
            {
                turnContext.TurnState.Set<TimeProvider>(_time);
                var dc = await new DialogSet(_conversation.CreateProperty<DialogState>("stack")).Add(Prompt()).CreateContextAsync(turnContext, cancellationToken);
                result = await dc.ContinueDialogAsync(cancellationToken);
                if (result.Status == DialogTurnStatus.Empty)
                {
                    var options = new PromptOptions { Prompt = MessageFactory.Text("Why: "), RetryPrompt = MessageFactory.Text("Once more: ") };
                    result = await dc.PromptAsync("sign-in", options, cancellationToken);
                    Assert.Empty(options.Prompt.Attachments!);
                }
            },
            TestContext.Current.CancellationToken);
        return result;
    }
}
