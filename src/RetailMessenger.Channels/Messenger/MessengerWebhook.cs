using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using RetailMessenger.Channels.Messenger.Reading;
using RetailMessenger.Core.Webhooks;

namespace RetailMessenger.Channels.Messenger;

/// <summary>Where Meta calls. A good answer means that every event of the batch is stored.</summary>
internal sealed partial class MessengerWebhook(
    MessengerReader reader, MessengerInbox inbox, IOptions<MessengerOptions> options, TimeProvider time, ILogger<MessengerWebhook> logger) : IWebhook
{
    private readonly MessengerOptions _options = options.Value;

    public string Path => "/webhooks/messenger";

    public IReadOnlyList<string> Methods { get; } = ["GET", "POST"];

    public int MostBytes => 1024 * 1024;

    public Task<WebhookAnswer> ReceiveAsync(WebhookRequest request, CancellationToken cancellationToken) => request.Method == "GET"
        ? Task.FromResult(Verify(request))
        : ReceiveEventsAsync(request, cancellationToken);

    private WebhookAnswer Verify(WebhookRequest request)
    {
        var isRight = request.Query("hub.mode") == "subscribe"
            && request.Query("hub.verify_token") is { } token
            && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(token), Encoding.UTF8.GetBytes(_options.VerifyToken ?? ""));
        return isRight && request.Query("hub.challenge") is { } challenge ? WebhookAnswer.Text(challenge) : WebhookAnswer.Forbidden;
    }

    private async Task<WebhookAnswer> ReceiveEventsAsync(WebhookRequest request, CancellationToken cancellationToken)
    {
        var header = request.OnlyHeader(MessengerSignature.Header);
        if (!MessengerSignature.IsValid(header, request.Body.Span, _options.AppSecret, _options.PreviousAppSecret))
        {
            LogForged();
            return WebhookAnswer.Unauthorized;
        }

        return await inbox.TakeAsync(Read(request.Body), cancellationToken) is { } again ? WebhookAnswer.ComeAgain(again) : WebhookAnswer.Stored;
    }

    private IReadOnlyList<MessengerEvent> Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            return reader.Read(body, time.GetUtcNow());
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Genuine, but nothing that can be read, however often it is sent again.
            LogUnreadable(body.Length);
            return [];
        }
    }

    [LoggerMessage(LogLevel.Warning, "A call of the Messenger webhook was refused: its signature is not that of the app")]
    private partial void LogForged();

    [LoggerMessage(LogLevel.Error, "A genuine call of the Messenger webhook with {Bytes} bytes is no JSON and was passed over")]
    private partial void LogUnreadable(int bytes);
}
