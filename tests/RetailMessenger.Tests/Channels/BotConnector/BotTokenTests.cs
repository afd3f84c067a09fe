using RetailMessenger.Channels.BotConnector.Inbound;
using static RetailMessenger.Tests.Channels.BotConnector.ConnectorShop;

namespace RetailMessenger.Tests.Channels.BotConnector;

/// <summary>Other bots, the Emulator, and nobody at all.</summary>
public sealed class BotTokenTests : IDisposable
{
    private readonly ConnectorShop _shop = new(("AllowedCallers", Parent));

    [Fact]
    public async Task An_allowed_bot_is_known_by_its_application()
    {
        var caller = CallerOf(await _shop.PostBotAsync());

        Assert.Equal(new Caller.Bot(ServiceUrl, Parent), caller);
        Assert.Equal(("urn:botframework:aadappid:" + Parent, Parent, true), (caller.CallerId, caller.Audience, caller.IsTrusted));
    }

    [Fact]
    public async Task Older_tokens_name_the_application_elsewhere()
    {
        var caller = await _shop.PostBotAsync(("iss", $"https://sts.windows.net/{BotDirectory}/"), ("ver", "1.0"), ("azp", null), ("appid", Parent));

        Assert.IsType<Caller.Bot>(CallerOf(caller));
    }

    [Fact]
    public async Task A_bot_that_is_not_listed_is_refused()
    {
        using var alone = new ConnectorShop();

        Assert.Equal(403, StatusOf(await alone.PostBotAsync()));
        Assert.Equal(403, StatusOf(await _shop.PostBotAsync(("azp", "0a5b7f1e-0000-4000-8000-00000000c002"))));
    }

    [Fact]
    public async Task A_bots_token_for_another_bot_is_refused() =>
        Assert.Equal(401, StatusOf(await _shop.PostBotAsync(("aud", "0a5b7f1e-0000-4000-8000-00000000c002"))));

    [Fact]
    public async Task A_bots_token_without_a_caller_is_refused() => Assert.Equal(401, StatusOf(await _shop.PostBotAsync(("azp", ""))));

    [Fact]
    public async Task A_bot_cannot_sign_with_a_key_of_the_channels() =>
        Assert.Equal(401, StatusOf(await _shop.PostAsync("Bearer " + ChannelKey.Sign(_shop.BotClaims()))));

    [Theory]
    [InlineData("2.0", "azp", "https://login.microsoftonline.com/f8cdef31-a31e-4b4a-93e4-5f571e91255a/v2.0")]
    [InlineData("1.0", "appid", "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/")]
    [InlineData("", "appid", "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/")]
    public async Task The_Emulator_shows_the_bots_own_credentials(string version, string claim, string issuer)
    {
        var verdict = await _shop.PostBotAsync(("iss", issuer), ("ver", version), ("azp", null), (claim, AppId));

        Assert.Equal(new Caller.Self(ServiceUrl, AppId), CallerOf(verdict));
    }

    [Theory]
    [InlineData("3.0", "azp", AppId)]
    [InlineData(null, "azp", AppId)]
    [InlineData(null, "appid", AppId)]
    [InlineData("2.0", "appid", AppId)]
    [InlineData("1.0", "azp", AppId)]
    public async Task The_Emulator_must_say_whose_credentials_it_shows(string? version, string claim, string value) =>
        Assert.Equal(401, StatusOf(await _shop.PostBotAsync(("ver", version), ("azp", null), (claim, value))));

    [Fact]
    public async Task The_Emulator_with_the_credentials_of_another_bot_is_refused()
    {
        using var alone = new ConnectorShop();

        // By its two ids it is another bot's token, and that bot is not listed.
        Assert.Equal(403, StatusOf(await alone.PostBotAsync(("azp", "0a5b7f1e-0000-4000-8000-00000000c002"))));
        Assert.Equal(401, StatusOf(await alone.PostBotAsync(("aud", "https://api.botframework.com"), ("azp", Parent))));
    }

    [Fact]
    public async Task What_the_bot_shows_to_channels_does_not_open_the_bot() =>
        Assert.Equal(401, StatusOf(await _shop.PostBotAsync(("aud", "https://api.botframework.com"), ("azp", AppId))));

    [Fact]
    public async Task A_single_tenant_bot_accepts_tokens_of_its_own_directory()
    {
        using var single = new ConnectorShop(("AllowedCallers:0", Parent), ("TenantId", Tenant));

        Assert.Null(StatusOf(await single.PostBotAsync(("iss", $"https://login.microsoftonline.com/{Tenant}/v2.0"))));
        Assert.Null(StatusOf(await single.PostBotAsync(("iss", $"https://sts.windows.net/{Tenant}/"), ("ver", "1.0"), ("appid", Parent))));
        Assert.Equal(401, StatusOf(await _shop.PostBotAsync(("iss", $"https://login.microsoftonline.com/{Tenant}/v2.0"), ("tid", Tenant))));
    }

    [Fact]
    public async Task A_key_of_one_directory_opens_no_other()
    {
        var foreign = new SigningKey("consumers") { Issuer = "https://login.microsoftonline.com/9188040d-6c67-4c5b-b112-36a304b66dad/v2.0" };
        var own = new SigningKey("bots") { Issuer = $"https://login.microsoftonline.com/{BotDirectory}/v2.0" };
        _shop.EntraKeys.AddRange([foreign, own]);

        Assert.Equal(401, StatusOf(await _shop.PostAsync("Bearer " + foreign.Sign(_shop.BotClaims()))));
        Assert.Null(StatusOf(await _shop.PostAsync("Bearer " + own.Sign(_shop.BotClaims()))));
        Assert.Null(StatusOf(await _shop.PostAsync(
            "Bearer " + own.Sign(_shop.BotClaims(("iss", $"https://sts.windows.net/{BotDirectory}/"), ("ver", "1.0"), ("appid", Parent))))));
    }

    [Fact]
    public async Task Without_a_token_only_a_developers_bot_listens()
    {
        using var open = new ConnectorShop(("AppId", null), ("AppPassword", null), ("AllowUnauthenticated", "true"));

        var caller = CallerOf(await open.PostAsync(null));

        Assert.Equal(new Caller.Anonymous(ServiceUrl), caller);
        Assert.Equal((null, false), (caller.CallerId, caller.IsTrusted));
        Assert.Equal(401, StatusOf(await open.PostChannelAsync()));
        Assert.Equal(401, StatusOf(await _shop.PostAsync(null)));
        Assert.Equal(401, StatusOf(await _shop.PostAsync("")));
    }

    public void Dispose() => _shop.Dispose();
}
