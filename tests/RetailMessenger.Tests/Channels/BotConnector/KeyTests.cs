using System.Net;
using static RetailMessenger.Tests.Channels.BotConnector.ConnectorShop;

namespace RetailMessenger.Tests.Channels.BotConnector;

/// <summary>The keys change, and those who publish them are not always there.</summary>
public sealed class KeyTests : IDisposable
{
    private readonly ConnectorShop _shop = new();
    private readonly SigningKey _next = new("channel-2") { Endorsements = ["directline"] };

    private int Fetched => _shop.Internet.CallsTo(ChannelMetadata).Count;

    private string Old => "Bearer " + ChannelKey.Sign(_shop.ChannelClaims());

    private string New => "Bearer " + _next.Sign(_shop.ChannelClaims());

    [Fact]
    public async Task Keys_are_fetched_once_a_day()
    {
        Assert.Null(StatusOf(await _shop.PostAsync(Old)));
        _shop.Clock.Jump(TimeSpan.FromHours(23));
        Assert.Null(StatusOf(await _shop.PostAsync(Old)));
        Assert.Equal(1, Fetched);
        _shop.Clock.Jump(TimeSpan.FromHours(1));
        Assert.Null(StatusOf(await _shop.PostAsync(Old)));
        Assert.Equal(2, Fetched);
    }

    [Fact]
    public async Task A_new_key_is_found_at_its_first_token()
    {
        await _shop.PostAsync(Old);
        _shop.ChannelKeys.Add(_next);
        _shop.Clock.Jump(TimeSpan.FromMinutes(5));

        Assert.Null(StatusOf(await _shop.PostAsync(New)));
        Assert.Null(StatusOf(await _shop.PostAsync(Old)));
        Assert.Equal(2, Fetched);
    }

    [Fact]
    public async Task A_key_that_was_withdrawn_opens_nothing_any_more()
    {
        await _shop.PostAsync(Old);
        _shop.ChannelKeys[0] = _next;
        _shop.Clock.Jump(TimeSpan.FromHours(24));

        Assert.Equal(401, StatusOf(await _shop.PostAsync(Old)));
        Assert.Null(StatusOf(await _shop.PostAsync(New)));
    }

    [Fact]
    public async Task Unknown_keys_make_us_ask_every_five_minutes_at_most()
    {
        for (var i = 0; i < 20; i++)
        {
            Assert.Equal(401, StatusOf(await _shop.PostAsync("Bearer " + ChannelKey.Sign(_shop.ChannelClaims(), kid: "unknown-" + i))));
            _shop.Clock.Jump(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(4, Fetched);
    }

    [Fact]
    public async Task What_cannot_be_good_makes_us_ask_for_nothing()
    {
        await _shop.PostChannelAsync(("iss", "https://example.com"));
        await _shop.PostAsync("Bearer " + ChannelKey.Sign(_shop.ChannelClaims(), "PS256"));
        await _shop.PostAsync("Bearer " + ChannelKey.Sign(_shop.ChannelClaims(), kid: ""));

        Assert.Empty(_shop.Internet.Calls);
    }

    [Fact]
    public async Task Keys_of_yesterday_will_do_while_none_can_be_fetched()
    {
        await _shop.PostAsync(Old);
        _shop.Internet.CutOff(ChannelMetadata);
        _shop.Clock.Jump(TimeSpan.FromDays(3));

        Assert.Null(StatusOf(await _shop.PostAsync(Old)));
        Assert.Null(StatusOf(await _shop.PostAsync(Old)));
        Assert.Equal(2, Fetched);
        _shop.Clock.Jump(TimeSpan.FromMinutes(5));
        Assert.Null(StatusOf(await _shop.PostAsync(Old)));
        Assert.Equal(3, Fetched);
    }

    [Theory]
    [InlineData("""{"keys":[]}""")]
    [InlineData("""{"keys":[null,{"kty":"RSA","kid":"a","n":"*","e":"*"},{"kty":"EC","kid":"b"},{"kty":"RSA"}]}""")]
    [InlineData("<html>")]
    [InlineData("null")]
    public async Task Keys_that_cannot_be_read_do_not_replace_good_ones(string keys)
    {
        await _shop.PostAsync(Old);
        _shop.Internet.At("https://login.botframework.com/v1/.well-known/keys", () => keys);
        _shop.Clock.Jump(TimeSpan.FromHours(24));

        Assert.Null(StatusOf(await _shop.PostAsync(Old)));
        Assert.Equal(2, Fetched);
    }

    [Fact]
    public async Task Without_any_keys_the_channel_is_asked_to_come_again()
    {
        _shop.Internet.At(ChannelMetadata, _ => new HttpResponseMessage(HttpStatusCode.InternalServerError));
        Assert.Equal(503, StatusOf(await _shop.PostAsync(Old)));
        _shop.Internet.At(ChannelMetadata, () => """{"jwks_uri":"https://login.botframework.com/v1/.well-known/keys"}""");

        Assert.Null(StatusOf(await _shop.PostAsync(Old)));
    }

    [Fact]
    public async Task Keys_are_not_taken_from_an_address_that_anybody_on_the_way_can_change()
    {
        _shop.Internet.At(ChannelMetadata, () => """{"jwks_uri":"http://login.botframework.com/v1/.well-known/keys"}""");

        Assert.Equal(503, StatusOf(await _shop.PostAsync(Old)));
    }

    [Fact]
    public async Task Many_at_once_wait_for_the_same_keys()
    {
        var answer = new TaskCompletionSource<HttpResponseMessage>();
        _shop.Internet.At(ChannelMetadata, _ => answer.Task);
        var posts = Enumerable.Range(0, 20).Select(_ => _shop.PostAsync(Old)).ToList();
        answer.SetResult(Internet.Json("""{"jwks_uri":"https://login.botframework.com/v1/.well-known/keys"}"""));

        Assert.All(await Task.WhenAll(posts), verdict => Assert.Null(StatusOf(verdict)));
        Assert.Equal(1, Fetched);
    }

    public void Dispose() => _shop.Dispose();
}
