using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Polly.CircuitBreaker;
using Polly.Timeout;
using RetailMessenger.Connectors.Shopify.Wire;

namespace RetailMessenger.Connectors.Shopify;

/// <summary>Asks the Admin API. Waits for points as long as a call may take, and says truly whether a write may have been done.</summary>
internal sealed partial class ShopifyClient(
    IHttpClientFactory clients, IOptions<ShopifyOptions> options, ShopifyGauges gauges, TimeProvider time, ILogger<ShopifyClient> logger)
{
    public const string ClientName = "Shopify";

    private readonly ShopifyOptions _options = options.Value;

    /// <summary>The time of answers that nobody had to be asked for.</summary>
    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>Sends a query with its variables.</summary>
    public async Task<ShopifyAnswer> AskAsync(ShopifyQuery query, JsonObject variables, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(_options.CallTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        var body = JsonSerializer.SerializeToUtf8Bytes(new GraphCall(query.Text, query.Name, variables), ShopifyJson.Default.GraphCall);
        var answer = await AskInTimeAsync(query, body, either.Token, cancellationToken);
        Note(query, answer);
        return answer;
    }

    private async Task<ShopifyAnswer> AskInTimeAsync(ShopifyQuery query, byte[] body, CancellationToken inTime, CancellationToken wanted)
    {
        var end = time.GetTimestamp() + (long)(_options.CallTimeout.TotalSeconds * time.TimestampFrequency);
        while (true)
        {
            var wait = gauges.Bucket.Take(query.Name, out var cost);
            if (wait == TimeSpan.Zero)
            {
                var (answer, held) = await SendAsync(query, body, cost, inTime, wanted);
                if (answer is not null)
                    return answer;
                wait = held;
            }

            // Waiting longer than the call may take would only keep the customer waiting for the same words.
            if (wait > time.GetElapsedTime(time.GetTimestamp(), end))
                return new ShopifyAnswer.TryLater(wait);
            LogWaiting(query.Name, wait);
            await Task.Delay(wait, time, wanted);
        }
    }

    /// <summary>One attempt: an answer, or how long Shopify wants it to wait.</summary>
    private async Task<(ShopifyAnswer? Answer, TimeSpan Held)> SendAsync(
        ShopifyQuery query, byte[] body, double cost, CancellationToken inTime, CancellationToken wanted)
    {
        QueryCost? said = null;
        try
        {
            using var request = Request(query, body);
            using var response = await clients.CreateClient(ClientName).SendAsync(request, inTime);
            if (response.StatusCode == HttpStatusCode.TooManyRequests)
                return (null, response.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(1));
            if (!response.IsSuccessStatusCode)
                return (Failed(query, $"HTTP {(int)response.StatusCode}", mayBeDone: response.StatusCode >= HttpStatusCode.InternalServerError), default);

            var reply = JsonSerializer.Deserialize(await response.Content.ReadAsByteArrayAsync(inTime), ShopifyJson.Default.GraphReply);
            said = reply?.Extensions?.Cost;
            return Read(query, reply);
        }
        catch (BrokenCircuitException)
        {
            gauges.Health.Closed(query.Part);
            return (new ShopifyAnswer.TryLater(ShopifyResilience.Break), default);
        }
        catch (HttpRequestException exception)
        {
            var neverLeft = exception.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
                or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;
            return (Failed(query, exception.HttpRequestError.ToString(), mayBeDone: !neverLeft), default);
        }
        catch (TimeoutRejectedException)
        {
            return (Failed(query, "no answer in time", mayBeDone: true), default);
        }
        catch (OperationCanceledException) when (!wanted.IsCancellationRequested)
        {
            return (Failed(query, "no answer in time", mayBeDone: true), default);
        }
        catch (JsonException exception)
        {
            return (Failed(query, exception.Message, mayBeDone: true), default);
        }
        finally
        {
            gauges.Bucket.Settle(query.Name, cost, said);
        }
    }

    private (ShopifyAnswer? Answer, TimeSpan Held) Read(ShopifyQuery query, GraphReply? reply)
    {
        if (reply?.Errors is not { Count: > 0 } errors)
        {
            return reply?.Data is { } data
                ? (new ShopifyAnswer.Data(data, time.GetUtcNow()), default)
                : (Failed(query, "no data", mayBeDone: true), default);
        }

        if (errors.Any(error => error.Extensions?.Code == "THROTTLED"))
            return (null, reply.Extensions?.Cost is { ThrottleStatus: { RestoreRate: > 0 } status } cost ? Missing(cost, status) : TimeSpan.FromSeconds(1));
        if (errors.All(error => error.Message.StartsWith("Invalid global id", StringComparison.OrdinalIgnoreCase)))
            return (new ShopifyAnswer.NoSuchId(), default);
        // With data beside the errors something was carried out.
        return (Failed(query, $"{errors[0].Extensions?.Code}: {errors[0].Message}", mayBeDone: reply.Data is not null), default);
    }

    private static TimeSpan Missing(QueryCost cost, ThrottleStatus status) =>
        TimeSpan.FromSeconds(Math.Max(0.1, (cost.RequestedQueryCost - status.CurrentlyAvailable) / status.RestoreRate));

    private HttpRequestMessage Request(ShopifyQuery query, byte[] body)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        var request = new HttpRequestMessage(HttpMethod.Post, _options.Address) { Content = content };
        request.Headers.Add("X-Shopify-Access-Token", _options.AccessToken);
        request.Options.Set(ShopifyResilience.IsWrite, query.IsWrite);
        gauges.Retries.Called();
        return request;
    }

    private ShopifyAnswer.Failed Failed(ShopifyQuery query, string why, bool mayBeDone)
    {
        LogFailed(query.Name, why);
        return new ShopifyAnswer.Failed(mayBeDone);
    }

    private void Note(ShopifyQuery query, ShopifyAnswer answer)
    {
        switch (answer)
        {
            case ShopifyAnswer.Failed or ShopifyAnswer.TryLater:
                gauges.Health.Failed(query.Part);
                break;
            default:
                gauges.Health.Worked(query.Part);
                break;
        }
    }

    [LoggerMessage(LogLevel.Warning, "Shopify did not answer {Query}: {Why}")]
    private partial void LogFailed(string query, string why);

    [LoggerMessage(LogLevel.Debug, "Shopify's limit: {Query} waits {Wait}")]
    private partial void LogWaiting(string query, TimeSpan wait);
}
