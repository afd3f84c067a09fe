using System.Net;
using System.Net.Http.Headers;
using RetailMessenger.Channels.BotConnector.Outbound;
using static RetailMessenger.Tests.Channels.BotConnector.ConnectorShop;

namespace RetailMessenger.Tests.Channels.BotConnector;

/// <summary>How the bot gets what it shows to channels.</summary>
public sealed class AccessTokenTests : IDisposable
{
    private const string GovernmentDirectory = "https://login.microsoftonline.us/MicrosoftServices.onmicrosoft.us";

    private readonly ConnectorShop _shop = new();

    private int Asked => _shop.Internet.CallsTo(TokenAddress).Count;

    [Fact]
    public async Task The_secret_gets_a_token_for_the_channels()
    {
        var token = await _shop.TokenAsync();

        var call = Assert.Single(_shop.Internet.Calls);
        Assert.Equal(("POST", TokenAddress), (call.Method, call.Url));
        Assert.Equal(
            ("client_credentials", AppId, Password, "https://api.botframework.com/.default"),
            (call.Form("grant_type"), call.Form("client_id"), call.Form("client_secret"), call.Form("scope")));
        Assert.Equal(("token 1", _shop.Clock.GetUtcNow().AddHours(1)), (token.Value, token.Expires));
    }

    [Theory]
    [InlineData("TenantId", Tenant, "https://login.microsoftonline.com/" + Tenant, "https://api.botframework.com/.default")]
    [InlineData("ChannelService", "UsGovernment", GovernmentDirectory, "https://api.botframework.us/.default")]
    [InlineData("LoginUrl", "http://localhost:5002/", "http://localhost:5002/botframework.com", "https://api.botframework.com/.default")]
    public async Task Where_a_token_is_got_depends_on_where_the_bot_is_registered(string key, string value, string directory, string scope)
    {
        using var shop = new ConnectorShop((key, value));
        shop.Internet.At(directory + "/oauth2/v2.0/token", () => """{"expires_in":"3600","access_token":"here"}""");

        Assert.Equal("here", (await shop.TokenAsync()).Value);
        Assert.Equal(scope, Assert.Single(shop.Internet.Calls).Form("scope"));
    }

    [Fact]
    public async Task Another_bot_gets_a_token_that_is_for_it_alone()
    {
        await _shop.TokenAsync();
        var token = await _shop.TokenAsync(Parent);

        Assert.Equal(Parent + "/.default", _shop.Internet.Calls.Last().Form("scope"));
        Assert.Equal(("token 2", Parent), (token.Value, token.Audience));
        Assert.Equal("token 1", (await _shop.TokenAsync()).Value);
    }

    [Fact]
    public async Task A_token_is_used_until_five_minutes_before_its_end()
    {
        await _shop.TokenAsync();
        _shop.Clock.Jump(TimeSpan.FromMinutes(54));
        Assert.Equal("token 1", (await _shop.TokenAsync()).Value);
        _shop.Clock.Jump(TimeSpan.FromMinutes(1));

        Assert.Equal("token 2", (await _shop.TokenAsync()).Value);
        Assert.Equal("token 2", (await _shop.TokenAsync()).Value);
    }

    [Fact]
    public async Task Many_at_once_wait_for_the_same_token_and_none_ends_it_for_the_others()
    {
        var answer = new TaskCompletionSource<HttpResponseMessage>();
        _shop.Internet.At(TokenAddress, _ => answer.Task);
        using var impatient = new CancellationTokenSource();
        var gone = _shop.Get<ConnectorTokens>().GetAsync(null, impatient.Token).AsTask();
        var waiting = Enumerable.Range(0, 20).Select(_ => _shop.TokenAsync()).ToList();
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => gone);
        answer.SetResult(Internet.Json("""{"expires_in":3600,"access_token":"shared"}"""));

        Assert.All(await Task.WhenAll(waiting), token => Assert.Equal("shared", token.Value));
        Assert.Equal(1, Asked);
    }

    [Fact]
    public async Task A_dropped_token_is_fetched_again_and_dropping_it_twice_drops_nothing_newer()
    {
        var first = await _shop.TokenAsync();
        _shop.Get<ConnectorTokens>().Drop(first);
        Assert.Equal("token 2", (await _shop.TokenAsync()).Value);
        _shop.Get<ConnectorTokens>().Drop(first);

        Assert.Equal("token 2", (await _shop.TokenAsync()).Value);
    }

    [Fact]
    public async Task While_the_login_server_is_away_the_old_token_is_used_to_its_end()
    {
        await _shop.TokenAsync();
        _shop.Internet.CutOff(TokenAddress);
        _shop.Clock.Jump(TimeSpan.FromMinutes(57));
        Assert.Equal("token 1", (await _shop.TokenAsync()).Value);
        _shop.Clock.Jump(TimeSpan.FromMinutes(3));

        var failed = await Assert.ThrowsAsync<AccessTokenException>(() => _shop.TokenAsync());
        Assert.Equal((AccessTokenFailure.Unreachable, false), (failed.Failure, failed.NeedsShop));
    }

    [Fact]
    public async Task A_wrong_secret_is_named_by_its_code_and_never_repeated()
    {
        _shop.Internet.At(TokenAddress, _ => Internet.Json(
            $$"""{"error":"invalid_client","error_description":"Not {{Password}}","error_codes":[7000215]}""", HttpStatusCode.Unauthorized));

        var failed = await Assert.ThrowsAsync<AccessTokenException>(() => _shop.TokenAsync());

        Assert.Equal("login.microsoftonline.com gave no access token, but answered 401 AADSTS7000215.", failed.Message);
        Assert.True(failed.NeedsShop);
        Assert.DoesNotContain(Password, failed.ToString());
    }

    [Fact]
    public async Task A_busy_login_server_says_when_to_come_again()
    {
        _shop.Internet.At(TokenAddress, _ =>
        {
            var busy = Internet.Json("""{"error":"temporarily_unavailable"}""", HttpStatusCode.ServiceUnavailable);
            busy.Headers.RetryAfter = new RetryConditionHeaderValue(_shop.Clock.GetUtcNow().AddSeconds(30));
            return busy;
        });

        var failed = await Assert.ThrowsAsync<AccessTokenException>(() => _shop.TokenAsync());

        Assert.Equal((AccessTokenFailure.Busy, TimeSpan.FromSeconds(30)), (failed.Failure, failed.RetryAfter));
    }

    [Theory]
    [InlineData("<html>")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"access_token":"x"}""")]
    [InlineData("""{"access_token":"","expires_in":3600}""")]
    [InlineData("""{"access_token":"x","expires_in":-1}""")]
    [InlineData("""{"access_token":"x","expires_in":9999999999999}""")]
    public async Task An_answer_that_is_no_token_is_not_taken_for_one(string answer)
    {
        _shop.Internet.At(TokenAddress, () => answer);

        Assert.Equal(AccessTokenFailure.Unreadable, (await Assert.ThrowsAsync<AccessTokenException>(() => _shop.TokenAsync())).Failure);
    }

    [Fact]
    public async Task A_token_does_not_print_itself() => Assert.DoesNotContain("token 1", (await _shop.TokenAsync()).ToString());

    public void Dispose() => _shop.Dispose();
}
