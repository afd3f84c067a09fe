using System.Text.Json;
using RetailMessenger.Channels.BotConnector.Inbound;
using static RetailMessenger.Tests.Channels.BotConnector.ConnectorShop;

namespace RetailMessenger.Tests.Channels.BotConnector;

/// <summary>Who may post in the name of a channel.</summary>
public sealed class ChannelTokenTests : IDisposable
{
    private readonly ConnectorShop _shop = new();

    [Theory]
    [InlineData("RS256")]
    [InlineData("RS384")]
    [InlineData("RS512")]
    public async Task A_channel_is_known_by_its_token(string algorithm)
    {
        var caller = CallerOf(await _shop.PostAsync("Bearer " + ChannelKey.Sign(_shop.ChannelClaims(), algorithm)));

        Assert.Equal(new Caller.Channel(ServiceUrl, "urn:botframework:azure"), caller);
        Assert.True(caller.IsTrusted);
        Assert.Null(caller.Audience);
    }

    [Fact]
    public async Task A_token_for_another_bot_is_refused() => Assert.Equal(401, StatusOf(await _shop.PostChannelAsync(("aud", Parent))));

    [Fact]
    public async Task A_token_for_nobody_is_refused() => Assert.Equal(401, StatusOf(await _shop.PostChannelAsync(("aud", null))));

    [Theory]
    [InlineData("https://api.botframework.us")]
    [InlineData("https://api.botframework.com/")]
    [InlineData("https://example.com")]
    [InlineData(null)]
    public async Task A_token_of_another_issuer_is_refused(string? issuer) =>
        Assert.Equal(401, StatusOf(await _shop.PostChannelAsync(("iss", issuer))));

    [Fact]
    public async Task Clocks_may_differ_by_five_minutes()
    {
        var now = _shop.Clock.GetUtcNow().ToUnixTimeSeconds();

        Assert.Null(StatusOf(await _shop.PostChannelAsync(("exp", now - (4 * 60)))));
        Assert.Equal(401, StatusOf(await _shop.PostChannelAsync(("exp", now - (6 * 60)))));
        Assert.Null(StatusOf(await _shop.PostChannelAsync(("nbf", now + (4 * 60)))));
        Assert.Equal(401, StatusOf(await _shop.PostChannelAsync(("nbf", now + (6 * 60)))));
    }

    [Fact]
    public async Task A_token_without_an_end_is_refused()
    {
        Assert.Equal(401, StatusOf(await _shop.PostChannelAsync(("exp", null))));
        Assert.Null(StatusOf(await _shop.PostChannelAsync(("nbf", null))));
    }

    [Fact]
    public async Task Answers_go_only_where_the_token_says()
    {
        Assert.Equal(401, StatusOf(await _shop.PostChannelAsync(("serviceurl", null))));
        Assert.Equal(401, StatusOf(await _shop.PostChannelAsync(("serviceurl", ""))));
        Assert.Equal(401, StatusOf(await _shop.PostChannelAsync(("serviceurl", "https://evil.example.com/apis/"))));
        Assert.Equal(401, StatusOf(await _shop.PostAsync("Bearer " + ChannelKey.Sign(_shop.ChannelClaims()), Activity(serviceUrl: null))));
        Assert.Null(StatusOf(await _shop.PostChannelAsync(("serviceurl", "https://SMBA.trafficmanager.net/APIS/"))));
    }

    [Fact]
    public async Task A_key_speaks_only_for_the_channels_that_it_is_endorsed_for()
    {
        var token = "Bearer " + ChannelKey.Sign(_shop.ChannelClaims());

        Assert.Equal(403, StatusOf(await _shop.PostAsync(token, Activity(channelId: "facebook"))));
        Assert.Equal(403, StatusOf(await _shop.PostAsync(token, Activity(channelId: "DirectLine"))));
        Assert.Equal(403, StatusOf(await _shop.PostAsync(token, Activity(channelId: null))));
        Assert.Null(StatusOf(await _shop.PostAsync(token, Activity(channelId: "msteams"))));
    }

    [Fact]
    public async Task A_key_without_endorsements_speaks_for_no_channel()
    {
        var bare = new SigningKey("bare");
        _shop.ChannelKeys.Add(bare);

        Assert.Equal(403, StatusOf(await _shop.PostAsync("Bearer " + bare.Sign(_shop.ChannelClaims()))));
    }

    [Fact]
    public async Task The_shop_can_require_more_endorsements()
    {
        using var strict = new ConnectorShop(("RequiredEndorsements", "msteams, certified"));
        var certified = new SigningKey("certified") { Endorsements = ["directline", "msteams", "certified"] };
        strict.ChannelKeys.Add(certified);

        Assert.Equal(403, StatusOf(await strict.PostChannelAsync()));
        Assert.Null(StatusOf(await strict.PostAsync("Bearer " + certified.Sign(strict.ChannelClaims()))));
    }

    [Fact]
    public async Task The_keys_of_one_directory_open_no_channel() =>
        Assert.Equal(401, StatusOf(await _shop.PostAsync("Bearer " + EntraKey.Sign(_shop.ChannelClaims()))));

    [Fact]
    public async Task The_government_has_channels_of_its_own()
    {
        using var agency = new ConnectorShop(("ChannelService", "UsGovernment"));
        agency.Internet.At(
            "https://login.botframework.azure.us/v1/.well-known/openidconfiguration",
            () => """{"jwks_uri":"https://login.botframework.azure.us/keys"}""");
        agency.Internet.At("https://login.botframework.azure.us/keys", () => JsonSerializer.Serialize(new { keys = new[] { ChannelKey.Published } }));

        var caller = CallerOf(await agency.PostChannelAsync(("iss", "https://api.botframework.us")));

        Assert.Equal("urn:botframework:azureusgov", caller.CallerId);
        Assert.Equal(401, StatusOf(await agency.PostChannelAsync()));
    }

    [Fact]
    public async Task Stand_ins_may_publish_the_keys()
    {
        using var test = new ConnectorShop(("ChannelOpenIdMetadata", "http://localhost:5001/openid"));
        test.Internet.At("http://localhost:5001/openid", () => """{"jwks_uri":"http://localhost:5001/keys"}""");
        test.Internet.At("http://localhost:5001/keys", () => JsonSerializer.Serialize(new { keys = new[] { ChannelKey.Published } }));

        Assert.Null(StatusOf(await test.PostChannelAsync()));
        Assert.Empty(test.Internet.CallsTo("https://"));
    }

    public void Dispose() => _shop.Dispose();
}
