using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Options;

namespace RetailMessenger.Channels.Messenger.Sending;

/// <summary>Calls the Graph API for the Page. The token travels in a header and the proof beside it, so that neither a log nor a proxy can use the address.</summary>
internal sealed class GraphApi(IHttpClientFactory clients, IOptions<MessengerOptions> options)
{
    public const string ClientName = "Messenger";

    private readonly MessengerOptions _options = options.Value;
    private readonly string _proof = MessengerSignature.Proof(options.Value.PageAccessToken ?? "", options.Value.AppSecret ?? "");

    /// <summary>Posts to something of the Page, such as <c>messages</c>.</summary>
    /// <exception cref="HttpRequestException">The network failed before an answer came.</exception>
    public Task<GraphAnswer<TAnswer>> PostAsync<TBody, TAnswer>(
        string what, TBody body, JsonTypeInfo<TBody> bodyType, JsonTypeInfo<TAnswer> answerType, CancellationToken cancellationToken)
        where TAnswer : class
    {
        var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body, bodyType));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return SendAsync(HttpMethod.Post, "me/" + what, content, answerType, cancellationToken);
    }

    /// <summary>Reads something, such as <c>me/subscribed_apps</c>.</summary>
    /// <exception cref="HttpRequestException">The network failed before an answer came.</exception>
    public Task<GraphAnswer<TAnswer>> GetAsync<TAnswer>(string what, JsonTypeInfo<TAnswer> answerType, CancellationToken cancellationToken)
        where TAnswer : class => SendAsync(HttpMethod.Get, what, null, answerType, cancellationToken);

    private async Task<GraphAnswer<TAnswer>> SendAsync<TAnswer>(
        HttpMethod method, string what, HttpContent? content, JsonTypeInfo<TAnswer> answerType, CancellationToken cancellationToken)
        where TAnswer : class
    {
        var separator = what.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        var address = $"{_options.ApiBaseUrl.AbsoluteUri.TrimEnd('/')}/{_options.ApiVersion}/{what}{separator}appsecret_proof={_proof}";
        using var request = new HttpRequestMessage(method, address) { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _options.PageAccessToken);
        using var response = await clients.CreateClient(ClientName).SendAsync(request, cancellationToken);
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        return response.IsSuccessStatusCode
            ? new GraphAnswer<TAnswer>(response.StatusCode, Read(body, answerType), null, null)
            : new GraphAnswer<TAnswer>(response.StatusCode, null, Read(body, MessengerJson.Default.GraphErrorBody)?.Error, response.Headers.RetryAfter?.Delta);
    }

    private static T? Read<T>(byte[] body, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(body, type);
        }
        catch (JsonException)
        {
            // A proxy's page instead of an answer; the status says enough.
            return null;
        }
    }
}
