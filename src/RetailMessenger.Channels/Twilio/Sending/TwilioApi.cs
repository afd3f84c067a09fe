using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Options;
using RetailMessenger.Channels.Twilio.Wire;

namespace RetailMessenger.Channels.Twilio.Sending;

/// <summary>Calls Twilio's REST API (https://www.twilio.com/docs/messaging/api/message-resource).</summary>
internal sealed class TwilioApi(IHttpClientFactory clients, IOptions<TwilioOptions> options)
{
    public const string ClientName = "Twilio";

    private static readonly Uri UsualApi = new("https://api.twilio.com");
    private static readonly Uri UsualContent = new("https://content.twilio.com");

    private readonly TwilioOptions _options = options.Value;

    private string Account => $"{_options.ApiBaseUrl.AbsoluteUri.TrimEnd('/')}/2010-04-01/Accounts/{_options.AccountSid}";

    private string Messages => Account + "/Messages.json";

    private string Content => (_options.ContentBaseUrl ?? (_options.ApiBaseUrl == UsualApi ? UsualContent : _options.ApiBaseUrl)).AbsoluteUri.TrimEnd('/') + "/v1/Content";

    public static AuthenticationHeaderValue Authorization(TwilioOptions options)
    {
        var (user, password) = options.ApiKeySid is { Length: > 0 } key ? (key, options.ApiKeySecret) : (options.AccountSid, options.AuthToken);
        return new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}")));
    }

    /// <summary>Sends a message.</summary>
    public Task<TwilioAnswer<MessageBody>> SendAsync(IEnumerable<KeyValuePair<string, string>> fields, CancellationToken cancellationToken) =>
        CallAsync(HttpMethod.Post, Messages, new FormUrlEncodedContent(fields), TwilioJson.Default.MessageBody, cancellationToken);

    /// <summary>The newest messages between two addresses, from a day on.</summary>
    public Task<TwilioAnswer<MessagesBody>> ListAsync(string to, string from, DateTimeOffset since, CancellationToken cancellationToken) => CallAsync(
        HttpMethod.Get,
        $"{Messages}?To={Uri.EscapeDataString(to)}&From={Uri.EscapeDataString(from)}&DateSent%3E={since.UtcDateTime:yyyy-MM-dd}&PageSize=20",
        null, TwilioJson.Default.MessagesBody, cancellationToken);

    /// <summary>The account's number that is written so; none when the account has it not.</summary>
    public Task<TwilioAnswer<NumbersBody>> FindNumberAsync(string number, CancellationToken cancellationToken) => CallAsync(
        HttpMethod.Get, $"{Account}/IncomingPhoneNumbers.json?PhoneNumber={Uri.EscapeDataString(number)}", null, TwilioJson.Default.NumbersBody, cancellationToken);

    /// <summary>Sets where messages to a number are brought.</summary>
    public Task<TwilioAnswer<NumberBody>> SetNumberAsync(string sid, string url, CancellationToken cancellationToken) => CallAsync(
        HttpMethod.Post, $"{Account}/IncomingPhoneNumbers/{sid}.json", new FormUrlEncodedContent([new("SmsUrl", url), new("SmsMethod", "POST")]),
        TwilioJson.Default.NumberBody, cancellationToken);

    /// <summary>The templates of the account.</summary>
    public Task<TwilioAnswer<TemplatesBody>> ListTemplatesAsync(CancellationToken cancellationToken) =>
        CallAsync(HttpMethod.Get, Content + "?PageSize=500", null, TwilioJson.Default.TemplatesBody, cancellationToken);

    /// <summary>Makes a template.</summary>
    public Task<TwilioAnswer<MadeTemplateBody>> MakeTemplateAsync(TemplateBody template, CancellationToken cancellationToken)
    {
        var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(template, TwilioJson.Default.TemplateBody));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return CallAsync(HttpMethod.Post, Content, content, TwilioJson.Default.MadeTemplateBody, cancellationToken);
    }

    private async Task<TwilioAnswer<T>> CallAsync<T>(HttpMethod method, string address, HttpContent? content, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        using var request = new HttpRequestMessage(method, address) { Content = content };
        request.Headers.Authorization = Authorization(_options);
        using var response = await clients.CreateClient(ClientName).SendAsync(request, cancellationToken);
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        return response.IsSuccessStatusCode
            ? new TwilioAnswer<T>(response.StatusCode, Read(body, type), null, null)
            : new TwilioAnswer<T>(response.StatusCode, null, Read(body, TwilioJson.Default.TwilioErrorBody), response.Headers.RetryAfter?.Delta);
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
