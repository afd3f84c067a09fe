using System.Globalization;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.BotFramework.Turns;

namespace RetailMessenger.Tests.BotFramework.Turns;

public sealed class BotAdapterTests
{
    private readonly RecordingAdapter _adapter = new();
    private readonly List<string> _seen = [];

    [Fact]
    public async Task Middleware_runs_around_the_bot_in_the_order_in_which_it_was_added()
    {
        _adapter.Use(Around("a")).Use(new MiddlewareSet().Use(Around("b")).Use(Around("c")));

        await _adapter.RunAsync(RecordingAdapter.Message(), Bot);

        Assert.Equal(["a in", "b in", "c in", "bot", "c out", "b out", "a out"], _seen);
    }

    [Fact]
    public async Task Middleware_that_does_not_go_on_ends_the_turn()
    {
        _adapter.Use(Around("a")).Use(new AnonymousReceiveMiddleware((_, _, _) => Task.CompletedTask)).Use(Around("c"));

        await _adapter.RunAsync(RecordingAdapter.Message(), Bot);

        Assert.Equal(["a in", "a out"], _seen);
    }

    [Fact]
    public async Task An_error_nobody_handles_leaves_the_turn()
    {
        _adapter.Use(Around("a"));

        await Assert.ThrowsAsync<InvalidOperationException>(() => _adapter.RunAsync(RecordingAdapter.Message(), Broken));
        Assert.Equal(["a in"], _seen);
    }

    [Fact]
    public async Task An_error_handler_can_answer_in_the_turn_that_failed()
    {
        _adapter.OnTurnError = (turn, error) => turn.SendActivityAsync("Sorry: " + error.Message);

        await _adapter.RunAsync(RecordingAdapter.Message(), Broken);

        Assert.Equal("Sorry: broken", Assert.Single(_adapter.Sent).Text);
    }

    [Theory]
    [InlineData("es-MX", "es-MX")]
    [InlineData("de", "de")]
    [InlineData("xx-never", "fr-FR")]
    [InlineData("not a locale at all", "fr-FR")]
    [InlineData("", "fr-FR")]
    [InlineData(null, "fr-FR")]
    public async Task The_culture_is_that_of_the_customer_for_the_turn_and_no_longer(string? locale, string expected)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("fr-FR");
        try
        {
            var message = RecordingAdapter.Message();
            message.Locale = locale;
            await _adapter.RunAsync(message, (_, _) =>
            {
                _seen.Add(CultureInfo.CurrentCulture.Name);
                return Task.CompletedTask;
            });

            Assert.Equal([expected], _seen);
            Assert.Equal("fr-FR", CultureInfo.CurrentCulture.Name);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public async Task A_conversation_is_continued_by_its_reference()
    {
        var reference = RecordingAdapter.Message().GetConversationReference();

        await _adapter.ContinueConversationAsync(
            "app",
            reference,
            async (turn, token) =>
            {
                _seen.Add(turn.Activity.Name!);
                await turn.SendActivityAsync("Your order is there", cancellationToken: token);
            },
            TestContext.Current.CancellationToken);

        var sent = Assert.Single(_adapter.Sent);
        Assert.Equal(("anna", "bot", "c-anna"), (sent.Recipient!.Id, sent.From!.Id, sent.Conversation!.Id));
        Assert.Equal([ActivityEventNames.ContinueConversation], _seen);
    }

    [Fact]
    public async Task A_channel_that_cannot_open_conversations_says_so()
        => await Assert.ThrowsAsync<NotSupportedException>(() => _adapter.CreateConversationAsync(
            "app", BotChannels.Test, "https://test", null, new ConversationParameters(), Bot, TestContext.Current.CancellationToken));

    [Fact]
    public async Task The_answer_to_an_invoke_comes_out_of_the_turn()
    {
        var invoke = RecordingAdapter.Message();
        invoke.Type = ActivityTypes.Invoke;
        invoke.Name = "unheard/of";

        var answer = await _adapter.ProcessActivityAsync(
            new System.Security.Claims.ClaimsIdentity(), invoke, new ActivityHandler().OnTurnAsync, TestContext.Current.CancellationToken);

        Assert.Equal(501, answer!.Status);
        Assert.False(answer.IsSuccessStatusCode());
    }

    [Fact]
    public async Task Who_expects_replies_gets_them_as_the_answer()
    {
        var message = RecordingAdapter.Message();
        message.DeliveryMode = DeliveryModes.ExpectReplies;

        var answer = await _adapter.ProcessActivityAsync(
            new System.Security.Claims.ClaimsIdentity(),
            message,
            (turn, token) => turn.SendActivityAsync("Hello", cancellationToken: token),
            TestContext.Current.CancellationToken);

        Assert.Equal("Hello", Assert.Single(Assert.IsType<ExpectedReplies>(answer!.Body).Activities!).Text);
    }

    [Fact]
    public async Task A_message_is_answered_by_nothing_but_its_replies()
        => Assert.Null(await _adapter.ProcessActivityAsync(
            new System.Security.Claims.ClaimsIdentity(), RecordingAdapter.Message(), Bot, TestContext.Current.CancellationToken));

    private AnonymousReceiveMiddleware Around(string name) => new(async (_, next, token) =>
    {
        _seen.Add(name + " in");
        await next(token);
        _seen.Add(name + " out");
    });

    private Task Bot(ITurnContext turn, CancellationToken cancellationToken)
    {
        _seen.Add("bot");
        return Task.CompletedTask;
    }

    private Task Broken(ITurnContext turn, CancellationToken cancellationToken) => throw new InvalidOperationException("broken");
}
