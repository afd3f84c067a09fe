using System.Buffers;
using System.Net;
using System.Net.Http.Headers;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Channels.BotConnector.Outbound;

/// <summary>Makes one call to a service, with the bot's access token where it may be shown, and says what became of it.</summary>
internal sealed class ConnectorCalls(IHttpClientFactory clients, ConnectorTokens tokens, TimeProvider time)
{
    public const string ClientName = "BotConnector.Service";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");

    public async Task<ConnectorAnswer<TAnswer>> CallAsync<TBody, TAnswer>(
        HttpMethod method, ServiceAddress service, Uri? address, TBody? body, Func<TAnswer, string?> idOf, CancellationToken cancellationToken)
        where TBody : class
        where TAnswer : class
    {
        if (address is null)
            return Not(new SendResult.Refused("The service URL, or an id, makes no address that can be called."));

        using var late = new CancellationTokenSource(Patience, time);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, late.Token);
        try
        {
            var bytes = body is null ? null : Write(body);
            using var response = await SendAsync(() => Request(method, address, bytes), service, limit.Token);
            return await ConnectorAnswers.ReadAsync(response, time, idOf, limit.Token);
        }
        catch (SchemaFormatException)
        {
            return Not(new SendResult.Refused("What the bot says cannot be written as JSON."));
        }
        catch (AccessTokenException exception)
        {
            return Not(ConnectorAnswers.Of(exception));
        }
        catch (HttpRequestException exception)
        {
            return Not(new SendResult.TryAgain($"The connector could not be reached ({exception.HttpRequestError})."));
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            // It may have been taken, and nothing in the protocol would tell the second one from the first.
            return Not(new SendResult.Refused("The connector did not answer in time; nobody knows whether it was taken."));
        }

        static ConnectorAnswer<TAnswer> Not(SendResult result) => new(result, null);
    }

    private static ReadOnlyMemory<byte> Write<TBody>(TBody body)
    {
        var output = new ArrayBufferWriter<byte>(512);
        SchemaJson.Write(body, output);
        return output.WrittenMemory;
    }

    private static HttpRequestMessage Request(HttpMethod method, Uri address, ReadOnlyMemory<byte>? bytes)
    {
        var request = new HttpRequestMessage(method, address);
        if (bytes is { } body)
            request.Content = new ReadOnlyMemoryContent(body) { Headers = { ContentType = Json } };
        return request;
    }

    private async Task<HttpResponseMessage> SendAsync(Func<HttpRequestMessage> create, ServiceAddress service, CancellationToken cancellationToken)
    {
        if (!service.IsTrusted)
            return await SendOnceAsync(create, null, cancellationToken);

        var token = await tokens.GetAsync(service.Audience, cancellationToken);
        var response = await SendOnceAsync(create, token, cancellationToken);
        if (response.StatusCode != HttpStatusCode.Unauthorized)
            return response;

        response.Dispose();
        tokens.Drop(token);
        return await SendOnceAsync(create, await tokens.GetAsync(service.Audience, cancellationToken), cancellationToken);
    }

    private async Task<HttpResponseMessage> SendOnceAsync(Func<HttpRequestMessage> create, AccessToken? token, CancellationToken cancellationToken)
    {
        using var request = create();
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Value);
        return await clients.CreateClient(ClientName).SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
    }
}
