using System.Net;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Channels.BotConnector.Outbound;

/// <summary>
/// What to do about an answer
/// (https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference).
/// </summary>
internal static class ConnectorAnswers
{
    private const int LongestBody = 64 * 1024;

    private static readonly TimeSpan WhenMended = TimeSpan.FromMinutes(5);

    public static async Task<ConnectorAnswer<T>> ReadAsync<T>(
        HttpResponseMessage response, TimeProvider time, Func<T, string?> idOf, CancellationToken cancellationToken)
        where T : class
    {
        if (response.IsSuccessStatusCode)
        {
            var body = await ReadBodyAsync<T>(response, cancellationToken);
            return new ConnectorAnswer<T>(new SendResult.Sent(body is null ? null : NullIfEmpty(idOf(body))), body);
        }

        var error = await ReadBodyAsync<ErrorResponse>(response, cancellationToken);
        return new ConnectorAnswer<T>(ReadFailure(response, error?.Error?.Code, time), null);
    }

    public static SendResult Of(AccessTokenException exception) =>
        new SendResult.TryAgain(exception.Message, exception.RetryAfter ?? (exception.NeedsShop ? WhenMended : null), exception.NeedsShop);

    private static SendResult ReadFailure(HttpResponseMessage response, string? code, TimeProvider time)
    {
        var status = response.StatusCode;
        var reason = $"The connector answered {(int)status}{After(" ", SafeWord.Of(code))}{After(", operation ", OperationOf(response))}.";
        return status is HttpStatusCode.TooManyRequests
            or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout
            ? new SendResult.TryAgain(reason, RetryTime.Of(response, time))
            : new SendResult.Refused(reason);
    }

    // What is already taken stays taken when its answer cannot be read.
    private static async Task<T?> ReadBodyAsync<T>(HttpResponseMessage response, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            await response.Content.LoadIntoBufferAsync(LongestBody, cancellationToken);
            var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
            return body.Length == 0 ? null : SchemaJson.Read<T>(body.AsSpan());
        }
        catch (Exception exception) when (exception is SchemaFormatException or HttpRequestException or IOException or OperationCanceledException)
        {
            return null;
        }
    }

    // By this the channel service's support finds a call.
    private static string? OperationOf(HttpResponseMessage response) =>
        response.Headers.TryGetValues("X-Correlating-OperationId", out var values) ? SafeWord.Of(values.FirstOrDefault()) : null;

    private static string After(string before, string? word) => word is null ? "" : before + word;

    private static string? NullIfEmpty(string? id) => string.IsNullOrEmpty(id) ? null : id;
}
