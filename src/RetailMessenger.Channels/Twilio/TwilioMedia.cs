using System.Buffers.Text;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using RetailMessenger.Channels.Twilio.Sending;
using RetailMessenger.Core.Webhooks;

namespace RetailMessenger.Channels.Twilio;

/// <summary>
/// Customers' pictures, fetched from Twilio with the account's password when somebody looks at them. Only addresses that this server has signed are
/// fetched, so that nobody can send it elsewhere.
/// </summary>
internal sealed class TwilioMedia(IHttpClientFactory clients, IOptions<TwilioOptions> options) : IWebhook
{
    /// <summary>How many files one message has at most.</summary>
    public const int Most = 10;

    private const int MostFileBytes = 16 * 1024 * 1024;

    private static readonly string[] Shown = ["image/jpeg", "image/png", "image/gif", "image/webp", "audio/", "video/"];

    private readonly byte[] _key = SHA256.HashData(Encoding.UTF8.GetBytes($"media of {options.Value.AccountSid} {options.Value.AuthToken}"));

    public string Path => "/webhooks/twilio/media";

    public IReadOnlyList<string> Methods { get; } = ["GET"];

    public int MostBytes => 0;

    /// <summary>Our own address of a file of Twilio's.</summary>
    public string LinkTo(string url, string host) => $"{host}{Path}?u={Base64Url.EncodeToString(Encoding.UTF8.GetBytes(url))}&s={Sign(url)}";

    public async Task<WebhookAnswer> ReceiveAsync(WebhookRequest request, CancellationToken cancellationToken)
    {
        if (UrlIn(request) is not { } url)
            return WebhookAnswer.Forbidden;

        using var message = new HttpRequestMessage(HttpMethod.Get, url);
        if (IsTwilios(url))
            message.Headers.Authorization = TwilioApi.Authorization(options.Value);
        using var response = await clients.CreateClient(TwilioApi.ClientName).SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        if (!response.IsSuccessStatusCode || response.Content.Headers.ContentLength > MostFileBytes)
            return new WebhookAnswer(404);

        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        var file = new MemoryStream();
        var buffer = new byte[81920];
        while (await stream.ReadAsync(buffer, cancellationToken) is > 0 and var read)
        {
            file.Write(buffer, 0, read);
            if (file.Length > MostFileBytes)
                return new WebhookAnswer(404);
        }

        return new WebhookAnswer(200, TypeOf(response.Content.Headers.ContentType), file.GetBuffer().AsMemory(0, (int)file.Length));
    }

    private string? UrlIn(WebhookRequest request)
    {
        try
        {
            return request.Query("u") is { } encoded && request.Query("s") is { } signature
                && Encoding.UTF8.GetString(Base64Url.DecodeFromChars(encoded)) is var url
                && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(signature), Encoding.ASCII.GetBytes(Sign(url)))
                ? url
                : null;
        }
        catch (FormatException)
        {
            // Nothing of ours.
            return null;
        }
    }

    // The password goes to nobody else.
    private bool IsTwilios(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address)
        && (address.Host == options.Value.ApiBaseUrl.Host || (address.Scheme == Uri.UriSchemeHttps && address.Host.EndsWith(".twilio.com", StringComparison.OrdinalIgnoreCase)));

    // Anything that a browser might run is only ever downloaded.
    private static string TypeOf(MediaTypeHeaderValue? type) =>
        type?.MediaType is { } known && Shown.Any(shown => known.StartsWith(shown, StringComparison.OrdinalIgnoreCase)) ? known : "application/octet-stream";

    private string Sign(string url) => Base64Url.EncodeToString(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(url)));
}
