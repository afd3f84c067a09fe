using System.Net;
using System.Net.Http.Headers;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.Channels.BotConnector.Outbound;
using RetailMessenger.Core.Conversations;
using static RetailMessenger.Tests.Channels.BotConnector.ConnectorShop;

namespace RetailMessenger.Tests.Channels.BotConnector;

/// <summary>What becomes of what the bot says.</summary>
public sealed class ConnectorAnswerTests : IDisposable
{
    private readonly ConnectorShop _shop = new();

    private int Said => _shop.Internet.CallsTo(ServiceUrl).Count;

    [Theory]
    [InlineData(200, """{"id":"a1"}""", "a1")]
    [InlineData(201, """{"id":"a1"}""", "a1")]
    [InlineData(202, "", null)]
    [InlineData(204, "", null)]
    [InlineData(200, "{}", null)]
    [InlineData(200, """{"id":""}""", null)]
    [InlineData(200, "null", null)]
    [InlineData(200, "<html>", null)]
    public async Task What_was_taken_is_sent_whatever_the_answer_says(int status, string body, string? id)
    {
        _shop.Internet.At(ServiceUrl, _ => Internet.Json(body, (HttpStatusCode)status));

        Assert.Equal(new SendResult.Sent(id), await SendAsync());
    }

    [Theory]
    [InlineData(429)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task A_busy_channel_gets_it_again(int status)
    {
        _shop.Internet.At(ServiceUrl, _ =>
        {
            var busy = Internet.Json("""{"error":{"code":"Throttled","message":"hello"}}""", (HttpStatusCode)status);
            busy.Headers.RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromSeconds(12));
            return busy;
        });

        Assert.Equal(new SendResult.TryAgain($"The connector answered {status} Throttled.", TimeSpan.FromSeconds(12)), await SendAsync());
        Assert.Equal(1, Said);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(405)]
    [InlineData(413)]
    [InlineData(500)]
    [InlineData(501)]
    public async Task What_the_channel_refuses_is_not_said_again(int status)
    {
        _shop.Internet.At(ServiceUrl, _ =>
        {
            var refused = Internet.Json("""{"error":{"code":"BadArgument","message":"hello"}}""", (HttpStatusCode)status);
            refused.Headers.Add("X-Correlating-OperationId", "5d0c8e0a-11");
            return refused;
        });

        Assert.Equal(new SendResult.Refused($"The connector answered {status} BadArgument, operation 5d0c8e0a-11."), await SendAsync());
        Assert.Equal(1, Said);
    }

    [Fact]
    public async Task Nothing_that_a_customer_wrote_stands_in_a_reason()
    {
        _shop.Internet.At(ServiceUrl, _ => Internet.Json("""{"error":{"code":"you wrote hello","message":"hello"}}""", HttpStatusCode.BadRequest));

        Assert.Equal(new SendResult.Refused("The connector answered 400."), await SendAsync());
    }

    [Fact]
    public async Task A_channel_that_cannot_be_reached_gets_it_again()
    {
        _shop.Internet.CutOff(ServiceUrl);

        Assert.Equal(new SendResult.TryAgain("The connector could not be reached (ConnectionError)."), await SendAsync());
    }

    [Fact]
    public async Task What_may_have_been_said_is_not_said_twice()
    {
        var called = new TaskCompletionSource();
        var never = new TaskCompletionSource<HttpResponseMessage>();
        _shop.Internet.At(ServiceUrl, _ =>
        {
            called.SetResult();
            return never.Task;
        });

        var sending = SendAsync();
        await called.Task;
        _shop.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(new SendResult.Refused("The connector did not answer in time; nobody knows whether it was taken."), await sending);
    }

    [Fact]
    public async Task Whoever_gives_up_is_not_told_a_result()
    {
        using var stop = new CancellationTokenSource();
        var never = new TaskCompletionSource<HttpResponseMessage>();
        _shop.Internet.At(ServiceUrl, _ => never.Task);
        var sending = SendAsync(cancellationToken: stop.Token);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
    }

    [Fact]
    public async Task A_token_that_is_not_accepted_is_fetched_anew_once()
    {
        _shop.Internet.At(ServiceUrl, call => call.Authorization == "Bearer token 1"
            ? new HttpResponseMessage(HttpStatusCode.Unauthorized)
            : Internet.Json("""{"id":"a1"}"""));

        Assert.Equal(new SendResult.Sent("a1"), await SendAsync());
        Assert.Equal(new SendResult.Sent("a1"), await SendAsync());
        Assert.Equal((3, 2), (Said, _shop.Internet.CallsTo(TokenAddress).Count));
        Assert.All(_shop.Internet.CallsTo(ServiceUrl), call => Assert.Contains("hello", call.Body));
    }

    [Fact]
    public async Task A_channel_that_accepts_no_token_is_asked_twice_and_not_more()
    {
        _shop.Internet.At(ServiceUrl, _ => new HttpResponseMessage(HttpStatusCode.Unauthorized));

        Assert.Equal(new SendResult.Refused("The connector answered 401."), await SendAsync());
        Assert.Equal(2, Said);
    }

    [Fact]
    public async Task Without_a_token_there_is_nothing_to_fetch_anew()
    {
        _shop.Internet.At(ServiceUrl, _ => new HttpResponseMessage(HttpStatusCode.Unauthorized));

        Assert.IsType<SendResult.Refused>(await SendAsync(isTrusted: false));
        Assert.Equal(1, Said);
    }

    [Fact]
    public async Task While_the_bot_cannot_show_who_it_is_its_messages_wait()
    {
        _shop.Internet.At(TokenAddress, _ => Internet.Json("""{"error":"invalid_client","error_codes":[7000222]}""", HttpStatusCode.Unauthorized));

        var waits = Assert.IsType<SendResult.TryAgain>(await SendAsync());

        Assert.Contains("AADSTS7000222", waits.Reason);
        Assert.Equal(TimeSpan.FromMinutes(5), waits.RetryAfter);
        Assert.Equal(0, Said);
    }

    [Fact]
    public async Task What_cannot_be_written_is_refused()
    {
        var activity = Activity();
        var circle = new Dictionary<string, object>(StringComparer.Ordinal);
        circle["hello"] = circle;
        activity.Value = circle;

        Assert.Equal(new SendResult.Refused("What the bot says cannot be written as JSON."), await SendAsync(activity));
        Assert.Empty(_shop.Internet.Calls);
    }

    public void Dispose() => _shop.Dispose();

    private Task<SendResult> SendAsync(Activity? activity = null, bool isTrusted = true, CancellationToken? cancellationToken = null) =>
        _shop.Client.SendAsync(
            new ServiceAddress(ServiceUrl, isTrusted), "c1", activity ?? Activity(),
            cancellationToken ?? TestContext.Current.CancellationToken);
}
