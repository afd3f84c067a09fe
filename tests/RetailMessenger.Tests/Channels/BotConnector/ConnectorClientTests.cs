using System.Text.Json;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.Channels.BotConnector.Outbound;
using RetailMessenger.Core.Conversations;
using static RetailMessenger.Tests.Channels.BotConnector.ConnectorShop;

namespace RetailMessenger.Tests.Channels.BotConnector;

/// <summary>What the bot says to a channel.</summary>
public sealed class ConnectorClientTests : IDisposable
{
    private const string Root = "https://smba.trafficmanager.net/";

    private static readonly ServiceAddress Trusted = new(ServiceUrl, IsTrusted: true);

    private readonly ConnectorShop _shop = new();

    public ConnectorClientTests() => _shop.Internet.At(Root, () => """{"id":"1:abc"}""");

    private Internet.Call Said => Assert.Single(_shop.Internet.CallsTo(Root));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Something_is_said_in_a_conversation()
    {
        var activity = Activity();
        activity.Id = "not the bot's to give";

        var result = await _shop.Client.SendAsync(Trusted, "c1", activity, Cancellation);

        Assert.Equal(new SendResult.Sent("1:abc"), result);
        Assert.Equal(("POST", ServiceUrl + "v3/conversations/c1/activities", "Bearer token 1"), (Said.Method, Said.Url, Said.Authorization));
        var body = JsonDocument.Parse(Said.Body).RootElement;
        Assert.Equal("hello", body.GetProperty("text").GetString());
        Assert.False(body.TryGetProperty("id", out _));
        Assert.False(body.TryGetProperty("callerId", out _));
        Assert.Equal("not the bot's to give", activity.Id);
    }

    [Fact]
    public async Task An_activity_is_answered_updated_and_deleted()
    {
        await _shop.Client.ReplyAsync(Trusted, "c1", "a1", Activity(), Cancellation);
        await _shop.Client.UpdateAsync(Trusted, "c1", "a2", Activity(), Cancellation);
        var deleted = await _shop.Client.DeleteAsync(Trusted, "c1", "a3", Cancellation);

        var calls = _shop.Internet.CallsTo(Root);
        Assert.Equal(
            ["POST a1", "PUT a2", "DELETE a3"],
            calls.Select(call => call.Method + " " + call.Url.Replace(ServiceUrl + "v3/conversations/c1/activities/", "", StringComparison.Ordinal)));
        Assert.Equal("a1", JsonDocument.Parse(calls[0].Body).RootElement.GetProperty("replyToId").GetString());
        Assert.Equal("a2", JsonDocument.Parse(calls[1].Body).RootElement.GetProperty("id").GetString());
        Assert.Equal("", calls[2].Body);
        Assert.IsType<SendResult.Sent>(deleted);
    }

    [Fact]
    public async Task A_conversation_is_begun()
    {
        _shop.Internet.At(Root, () => """{"id":"c2","activityId":"a1","serviceUrl":"https://elsewhere.example.com/"}""");
        var first = Activity();
        first.Id = "x";

        var answer = await _shop.Client.CreateConversationAsync(
            Trusted,
            new ConversationParameters(bot: new ChannelAccount("bot"), members: [new ChannelAccount("anna")], activity: first),
            Cancellation);

        Assert.Equal((new SendResult.Sent("c2"), "c2", "a1"), (answer.Result, answer.Body?.Id, answer.Body?.ActivityId));
        Assert.Equal(ServiceUrl + "v3/conversations", Said.Url);
        Assert.False(JsonDocument.Parse(Said.Body).RootElement.GetProperty("activity").TryGetProperty("id", out _));
    }

    [Fact]
    public async Task A_file_is_uploaded()
    {
        var result = await _shop.Client.UploadAttachmentAsync(Trusted, "c1", new AttachmentData("image/png", "a.png", [1, 2, 3]), Cancellation);

        Assert.Equal((new SendResult.Sent("1:abc"), ServiceUrl + "v3/conversations/c1/attachments"), (result, Said.Url));
        Assert.Equal("AQID", JsonDocument.Parse(Said.Body).RootElement.GetProperty("originalBase64").GetString());
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net", "https://smba.trafficmanager.net/v3/")]
    [InlineData("https://smba.trafficmanager.net/", "https://smba.trafficmanager.net/v3/")]
    [InlineData("https://smba.trafficmanager.net/de/apis", "https://smba.trafficmanager.net/de/apis/v3/")]
    [InlineData("https://smba.trafficmanager.net/de/apis//", "https://smba.trafficmanager.net/de/apis/v3/")]
    public async Task A_service_URL_may_end_with_a_slash_or_without(string serviceUrl, string root)
    {
        await _shop.Client.SendAsync(new ServiceAddress(serviceUrl, IsTrusted: true), "c1", Activity(), Cancellation);

        Assert.Equal(root + "conversations/c1/activities", Said.Url);
    }

    [Fact]
    public async Task Ids_may_hold_any_character()
    {
        await _shop.Client.ReplyAsync(Trusted, "a|b:c;d/e?f#g%h@i", "1:ü 2", Activity(), Cancellation);

        Assert.Equal(ServiceUrl + "v3/conversations/a%7Cb%3Ac%3Bd%2Fe%3Ff%23g%25h%40i/activities/1%3A%C3%BC%202", Said.Url);
    }

    [Theory]
    [InlineData(ServiceUrl, "..")]
    [InlineData(ServiceUrl, ".")]
    [InlineData(ServiceUrl, "")]
    [InlineData("not an address", "c1")]
    [InlineData("file:///etc/", "c1")]
    [InlineData("urn:botframework:websocket", "c1")]
    public async Task What_makes_no_address_is_never_called(string serviceUrl, string conversationId)
    {
        var result = await _shop.Client.SendAsync(new ServiceAddress(serviceUrl, IsTrusted: true), conversationId, Activity(), Cancellation);

        Assert.IsType<SendResult.Refused>(result);
        Assert.Empty(_shop.Internet.Calls);
    }

    [Fact]
    public async Task An_address_that_nobody_vouched_for_never_sees_the_token()
    {
        await _shop.Client.SendAsync(Trusted with { IsTrusted = false }, "c1", Activity(), Cancellation);

        Assert.Null(Said.Authorization);
        Assert.Single(_shop.Internet.Calls);
    }

    [Fact]
    public async Task Another_bot_is_shown_a_token_that_is_for_it()
    {
        await _shop.Client.SendAsync(Trusted with { Audience = Parent }, "c1", Activity(), Cancellation);

        Assert.Equal(Parent + "/.default", Assert.Single(_shop.Internet.CallsTo(TokenAddress)).Form("scope"));
    }

    public void Dispose() => _shop.Dispose();
}
