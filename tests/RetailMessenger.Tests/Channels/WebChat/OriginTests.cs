using RetailMessenger.Core.Conversations;
using RetailMessenger.Tests.Shop;
using Microsoft.Extensions.DependencyInjection;

namespace RetailMessenger.Tests.Channels.WebChat;

public sealed class OriginTests(OneShop one) : IClassFixture<OneShop>
{
    private const string Stranger = "https://evil.example.com";

    private readonly TestShop _shop = one.Shop;

    [Theory]
    [InlineData("/v3/directline/conversations")]
    [InlineData("/v3/directline/conversations/c/activities")]
    [InlineData("/webchat/session")]
    public async Task A_page_of_the_shop_may_ask_before_it_calls(string path)
    {
        var reply = await _shop.DirectLine.SendAsync(
            HttpMethod.Options, path, null, null, ("Origin", TestShop.Page), ("Access-Control-Request-Method", "POST"),
            ("Access-Control-Request-Headers", "authorization,content-type,x-ms-bot-agent"));

        Assert.Equal(204, reply.Status);
        Assert.Equal(TestShop.Page, reply.Header("Access-Control-Allow-Origin"));
        Assert.Contains("x-ms-bot-agent", reply.Header("Access-Control-Allow-Headers"));
        Assert.Contains("Authorization", reply.Header("Access-Control-Allow-Headers"));
        Assert.Contains("POST", reply.Header("Access-Control-Allow-Methods"));
        Assert.True(int.Parse(reply.Header("Access-Control-Max-Age")!, System.Globalization.CultureInfo.InvariantCulture) >= 600);
        Assert.Equal("Origin", reply.Header("Vary"));
        Assert.Null(reply.Header("Access-Control-Allow-Credentials"));
    }

    [Theory]
    [InlineData(Stranger)]
    [InlineData("null")]
    [InlineData("http://shop.example.com")]
    [InlineData("https://shop.example.com:444")]
    [InlineData("https://shop.example.com.evil.example.com")]
    [InlineData("https://shop.example.com, https://evil.example.com")]
    public async Task A_page_of_nobody_knows_whom_is_told_nothing(string origin)
    {
        var token = (await _shop.DirectLine.PostAsync("tokens/generate", null, TestShop.Secret))["token"];
        foreach (var (method, path) in new[]
        {
            (HttpMethod.Options, "conversations"), (HttpMethod.Post, "conversations"), (HttpMethod.Post, "/webchat/session"),
            (HttpMethod.Post, "tokens/refresh"), (HttpMethod.Get, "nothing"),
        })
        {
            var reply = await _shop.DirectLine.SendAsync(method, path, null, token, ("Origin", origin));

            Assert.Equal((403, "BadArgument"), (reply.Status, reply.ErrorCode));
            Assert.Null(reply.Header("Access-Control-Allow-Origin"));
            Assert.Contains("AllowedOrigins", reply.ErrorMessage);
        }
    }

    [Fact]
    public async Task The_servers_own_pages_always_may()
    {
        await using var shop = await TestShop.OpenAsync(
            services: services => services.AddSingleton(new PublicAddress(new Uri("https://bot.example.com"))),
            settings: ("Channels:WebChat:AllowedOrigins:0", null));

        foreach (var origin in new[] { "https://bot.example.com", shop.Address.GetLeftPart(UriPartial.Authority) })
        {
            var reply = await shop.DirectLine.PostAsync("/webchat/session", null, null, ("Origin", origin));
            Assert.Equal((200, origin), (reply.Status, reply.Header("Access-Control-Allow-Origin")));
        }

        Assert.Equal(403, (await shop.DirectLine.PostAsync("/webchat/session", null, null, ("Origin", TestShop.Page))).Status);
        var start = await shop.DirectLine.PostAsync("conversations", null, TestShop.Secret);
        Assert.StartsWith("wss://bot.example.com/v3/directline/conversations/", start["streamUrl"]);
    }

    [Theory]
    [InlineData(null, 200)]
    [InlineData("same-origin", 200)]
    [InlineData("none", 200)]
    [InlineData("same-site", 403)]
    [InlineData("cross-site", 403)]
    public async Task A_call_that_does_not_say_where_it_comes_from_comes_from_here(string? fetchSite, int status)
    {
        (string, string)[] headers = fetchSite is null ? [] : [("Sec-Fetch-Site", fetchSite)];

        Assert.Equal(status, (await _shop.DirectLine.PostAsync("/webchat/session", null, null, headers)).Status);
    }

    [Fact]
    public async Task An_error_can_be_read_by_the_page_that_caused_it()
    {
        var reply = await _shop.DirectLine.PostAsync("conversations", null, "no token", ("Origin", TestShop.Page));

        Assert.Equal((403, TestShop.Page), (reply.Status, reply.Header("Access-Control-Allow-Origin")));
        Assert.Equal("Retry-After", reply.Header("Access-Control-Expose-Headers"));
        Assert.Equal("no-store", reply.Header("Cache-Control"));
    }

    [Fact]
    public async Task A_token_that_is_bound_to_pages_works_on_these_only()
    {
        await using var shop = await TestShop.OpenAsync(settings: ("Channels:WebChat:AllowedOrigins:1", "https://outlet.example.com"));
        var token = await shop.DirectLine.PostAsync("tokens/generate", new { trustedOrigins = new[] { TestShop.Page + "/" } }, TestShop.Secret);

        Assert.Equal(403, (await shop.DirectLine.PostAsync("conversations", null, token["token"], ("Origin", "https://outlet.example.com"))).Status);
        var start = await shop.DirectLine.PostAsync("conversations", null, token["token"], ("Origin", TestShop.Page));
        Assert.Equal(201, start.Status);
        Assert.Equal(403, await LiveStream.RefusalAsync(start["streamUrl"], "https://outlet.example.com"));
        using var stream = await LiveStream.OpenAsync(start["streamUrl"], TestShop.Page);
        Assert.Equal(["welcome"], await stream.TextsAsync(1));
    }

    [Fact]
    public async Task A_token_cannot_be_bound_to_pages_that_are_not_allowed()
    {
        var reply = await _shop.DirectLine.PostAsync("tokens/generate", new { trustedOrigins = new[] { TestShop.Page, Stranger } }, TestShop.Secret);

        Assert.Equal(400, reply.Status);
        Assert.Contains("Channels:WebChat:AllowedOrigins", reply.ErrorMessage);
    }

    [Fact]
    public async Task A_socket_is_not_opened_from_a_strange_page()
    {
        var start = await _shop.DirectLine.PostAsync("conversations", null, TestShop.Secret);

        Assert.Equal(403, await LiveStream.RefusalAsync(start["streamUrl"], Stranger));
    }

    [Fact]
    public async Task A_sign_in_card_gets_its_session_id_with_credentials()
    {
        using var anna = await _shop.CustomerAsync();

        var reply = await _shop.DirectLine.GetAsync("session/getsessionid", anna.Token, ("Origin", TestShop.Page));

        Assert.Equal((200, "true"), (reply.Status, reply.Header("Access-Control-Allow-Credentials")));
        Assert.Matches("^[0-9a-f]{32}$", reply["sessionId"]);
        Assert.Equal(400, (await _shop.DirectLine.GetAsync("session/getsessionid", anna.Token, ("Origin", Stranger))).Status);
        var preflight = await _shop.DirectLine.SendAsync(HttpMethod.Options, "session/getsessionid", null, null, ("Origin", TestShop.Page));
        Assert.Equal("true", preflight.Header("Access-Control-Allow-Credentials"));
    }

    [Fact]
    public async Task Without_any_allowed_page_there_is_no_session_id_for_others()
    {
        await using var shop = await TestShop.OpenAsync(settings: ("Channels:WebChat:AllowedOrigins:0", null));
        var token = (await shop.DirectLine.PostAsync("tokens/generate", null, TestShop.Secret))["token"];

        var reply = await shop.DirectLine.GetAsync("session/getsessionid", token, ("Origin", Stranger));

        Assert.Equal((403, "Trusted Origin list is empty."), (reply.Status, reply.ErrorMessage));
    }

    [Fact]
    public async Task What_is_not_there_says_so()
    {
        Assert.Equal((404, "NotFound"), await NothingAsync(HttpMethod.Get, "nothing"));
        Assert.Equal((404, "NotFound"), await NothingAsync(HttpMethod.Delete, "conversations"));
        Assert.Equal((404, "NotFound"), await NothingAsync(HttpMethod.Get, "/webchat/session"));

        async Task<(int, string?)> NothingAsync(HttpMethod method, string path)
        {
            var reply = await _shop.DirectLine.SendAsync(method, path, null, null);
            return (reply.Status, reply.ErrorCode);
        }
    }

    [Fact]
    public async Task A_token_of_the_embed_is_bound_to_the_page_that_asked_for_it()
    {
        const string OtherPage = "https://outlet.example.com";
        await using var shop = await TestShop.OpenAsync(settings: ("Channels:WebChat:AllowedOrigins:1", OtherPage));
        var session = await shop.DirectLine.PostAsync("/webchat/session", null, null, ("Origin", TestShop.Page));

        Assert.Equal(403, (await shop.DirectLine.PostAsync("conversations", null, session["token"], ("Origin", OtherPage))).Status);
        Assert.Equal(201, (await shop.DirectLine.PostAsync("conversations", null, session["token"], ("Origin", TestShop.Page))).Status);
    }
}
