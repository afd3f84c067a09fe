using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.BotFramework.Turns;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Tests.Shop;

namespace RetailMessenger.Tests.Channels.BotConnector;

public sealed class EndpointTests
{
    private const string Conversations = ConnectorShop.ServiceUrl + "v3/conversations/";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_a_verified_channel_posts_is_answered_at_its_service_with_the_bots_token()
    {
        await using var shop = await OpenAsync();

        Assert.Equal(200, (await PostAsync(shop, """{"type":"message","id":"a1","text":"hello"}""")).Status);
        var call = await SentAsync(shop);

        Assert.Equal("POST", call.Method);
        Assert.Equal(Conversations + "19%3Ac1/activities/19%3Ac1%7C0000001", call.Url);
        Assert.StartsWith("Bearer token ", call.Authorization, StringComparison.Ordinal);
        var body = JsonDocument.Parse(call.Body).RootElement;
        Assert.Equal(("you said hello", "msteams", "plain"), (body.GetProperty("text").GetString(), body.GetProperty("channelId").GetString(), body.GetProperty("textFormat").GetString()));
        Assert.False(body.TryGetProperty("id", out _));
        Assert.DoesNotContain("retailMessengerCaller", call.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"text":"no type"}""", 400)]
    [InlineData("no json", 400)]
    [InlineData("""{"type":"message","conversation":null}""", 400)]
    public async Task What_is_no_activity_is_refused(string json, int status)
    {
        await using var shop = await OpenAsync();

        Assert.Equal(status, (await PostAsync(shop, json)).Status);
    }

    [Fact]
    public async Task Without_a_good_token_nothing_is_heard()
    {
        var bot = new EchoBot();
        await using var shop = await OpenAsync(bot);

        Assert.Equal(401, (await PostAsync(shop, """{"type":"message","text":"x"}""", authorization: "")).Status);
        Assert.Equal(401, (await PostAsync(shop, """{"type":"message","text":"x"}""", authorization: "Bearer a.b.c")).Status);
        Assert.Equal(401, (await PostAsync(shop, """{"type":"message","text":"x","serviceUrl":"https://evil.example.com/"}""")).Status);
        using var get = await shop.Shop.Http.GetAsync("api/messages", Cancellation);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, get.StatusCode);
        Assert.Empty(bot.Heard);
    }

    [Fact]
    public async Task An_activity_that_comes_twice_is_answered_once()
    {
        await using var shop = await OpenAsync();

        foreach (var id in new[] { "a1", "a1", "a2" })
            Assert.Equal(200, (await PostAsync(shop, $$"""{"type":"message","id":"{{id}}","text":"{{id}}"}""")).Status);

        Assert.Contains("you said a1", (await SentAsync(shop)).Body, StringComparison.Ordinal);
        Assert.Contains("you said a2", (await SentAsync(shop, 2)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_caller_who_expects_replies_gets_them_as_the_answer_and_again_when_it_asks_again()
    {
        await using var shop = await OpenAsync();
        const string Json = """{"type":"message","id":"a1","text":"hello","deliveryMode":"expectReplies"}""";

        var answer = await PostAsync(shop, Json);
        var again = await PostAsync(shop, Json);

        var reply = Assert.Single(JsonDocument.Parse(answer.Body).RootElement.GetProperty("activities").EnumerateArray());
        Assert.Equal("you said hello", reply.GetProperty("text").GetString());
        Assert.Equal(answer.Body, again.Body);
        Assert.Empty(shop.Internet.CallsTo(Conversations));
    }

    [Fact]
    public async Task An_invoke_is_answered_with_what_the_bot_says_of_it()
    {
        await using var shop = await OpenAsync(new CommandedBot((turn, cancellationToken) => turn.Activity.Name == "known"
            ? turn.SendActivityAsync(new Activity(ActivityTypesEx.InvokeResponse) { Value = new InvokeResponse { Status = 202, Body = new { ok = true } } }, cancellationToken)
            : Task.CompletedTask));

        Assert.Equal((202, """{"ok":true}"""), await PostAsync(shop, """{"type":"invoke","id":"i1","name":"known"}"""));
        Assert.Equal(501, (await PostAsync(shop, """{"type":"invoke","id":"i2","name":"unknown"}""")).Status);
        Assert.Empty(shop.Internet.CallsTo(Conversations));
    }

    [Fact]
    public async Task What_was_said_can_be_said_anew_and_taken_back()
    {
        string? first = null;
        await using var shop = await OpenAsync(new CommandedBot(async (turn, cancellationToken) =>
        {
            if (turn.Activity.Text == "say")
                first = (await turn.SendActivityAsync("first", cancellationToken: cancellationToken))!.Id;
            else if (turn.Activity.Text == "change")
                await turn.UpdateActivityAsync(new Activity { Type = ActivityTypes.Message, Id = first, Text = "second" }, cancellationToken);
            else
                await turn.DeleteActivityAsync(first!, cancellationToken);
        }));

        await PostAsync(shop, """{"type":"message","id":"a1","text":"say"}""");
        Assert.Equal("POST", (await SentAsync(shop)).Method);
        await PostAsync(shop, """{"type":"message","id":"a2","text":"change"}""");
        var change = await SentAsync(shop, 2);
        Assert.Equal(("PUT", Conversations + "19%3Ac1/activities/net1"), (change.Method, change.Url));
        await PostAsync(shop, """{"type":"message","id":"a3","text":"take it back"}""");
        var delete = await SentAsync(shop, 3);
        Assert.Equal(("DELETE", Conversations + "19%3Ac1/activities/net1"), (delete.Method, delete.Url));
    }

    [Fact]
    public async Task Azures_channels_are_told_apart_from_our_own_of_the_same_name()
    {
        await using var shop = await OpenAsync();

        Assert.Equal(200, (await PostAsync(shop, """{"type":"message","id":"a1","text":"hello","channelId":"directline"}""")).Status);

        Assert.Equal("directline", JsonDocument.Parse((await SentAsync(shop)).Body).RootElement.GetProperty("channelId").GetString());
        Assert.NotNull(await shop.Shop.Get<IConversationLog>().FindAsync(new ConversationKey("azure-directline", "19:c1"), Cancellation));
    }

    [Fact]
    public async Task Without_an_app_id_a_developer_needs_no_token_and_none_is_sent()
    {
        await using var shop = await OpenAsync(null, ("Channels:BotConnector:AppId", null), ("Channels:BotConnector:AppPassword", null), ("Channels:BotConnector:AllowUnauthenticated", "true"));

        Assert.Equal(200, (await PostAsync(shop, """{"type":"message","id":"a1","text":"hello","channelId":"emulator"}""", authorization: "")).Status);

        Assert.Null((await SentAsync(shop)).Authorization);
    }

    [Fact]
    public async Task Typing_is_shown_and_never_stored()
    {
        await using var shop = await OpenAsync(new CommandedBot((turn, cancellationToken) => turn.SendActivityAsync(new Activity { Type = ActivityTypes.Typing }, cancellationToken)));

        Assert.Equal(200, (await PostAsync(shop, """{"type":"typing"}""")).Status);
        Assert.Null(await shop.Shop.Get<IConversationLog>().FindAsync(new ConversationKey("msteams", "19:c1"), Cancellation));
        await PostAsync(shop, """{"type":"message","id":"a1","text":"hello"}""");

        Assert.Contains("\"type\":\"typing\"", (await SentAsync(shop)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_conversation_is_begun_unasked_and_the_bot_hears_of_it()
    {
        var bot = new EchoBot();
        await using var shop = await OpenAsync(bot);
        shop.Internet.At(ConnectorShop.ServiceUrl + "v3/conversations", () => """{"id":"new1","serviceUrl":null,"activityId":null}""");

        var key = await shop.Shop.Get<IConversationStarter>().StartAsync(
            "msteams", ConnectorShop.ServiceUrl, new ConversationParameters(bot: new ChannelAccount("bot"), members: [new ChannelAccount("anna")]), Cancellation);
        await Until(() => bot.Heard.Count > 0);

        Assert.Equal(new ConversationKey("msteams", "new1"), key);
        Assert.Equal((ActivityTypes.Event, "anna"), (bot.Heard[0].Type, bot.Heard[0].From?.Id));
        Assert.Contains("\"members\":[{\"id\":\"anna\"}]", shop.Internet.CallsTo(ConnectorShop.ServiceUrl)[0].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_local_mode_does_not_start_with_a_public_address()
    {
        var refusal = await Assert.ThrowsAnyAsync<Exception>(() => TestShop.OpenAsync(
            services: services => services.AddSingleton(new PublicAddress(new Uri("https://bot.example.com"))),
            settings: ("Channels:BotConnector:AllowUnauthenticated", "true")));

        Assert.Contains("AllowUnauthenticated", refusal.ToString(), StringComparison.Ordinal);
    }

    private static Task<AzureShop> OpenAsync(IBot? bot = null, params (string Key, string? Value)[] settings) => AzureShop.OpenAsync(bot, null, settings);

    private static Task<(int Status, string Body)> PostAsync(AzureShop shop, string json, string? authorization = null) => shop.PostAsync(json, authorization);

    private static async Task<Internet.Call> SentAsync(AzureShop shop, int number = 1)
    {
        await Until(() => shop.Internet.CallsTo(Conversations).Count >= number);
        return shop.Internet.CallsTo(Conversations)[number - 1];
    }

    private static async Task Until(Func<bool> condition)
    {
        while (!condition())
            await Task.Yield();
    }
}
