using Microsoft.Extensions.Logging;
using RetailMessenger.Channels.Twilio.Reading;
using RetailMessenger.Channels.Twilio.Sending;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Core.Webhooks;

namespace RetailMessenger.Channels.Twilio;

/// <summary>Where Twilio tells what became of messages. Nothing of it is ever a customer's message.</summary>
internal sealed partial class TwilioStatusWebhook(
    TwilioCalls calls, IReceipts receipts, IConversationLog log, TimeProvider time, ILogger<TwilioStatusWebhook> logger) : IWebhook
{
    public const string StatusPath = "/webhooks/twilio/status";

    public string Path => StatusPath;

    public IReadOnlyList<string> Methods { get; } = ["POST", "GET"];

    public int MostBytes => 64 * 1024;

    public async Task<WebhookAnswer> ReceiveAsync(WebhookRequest request, CancellationToken cancellationToken)
    {
        if (calls.Open(request) is not { } fields)
            return WebhookAnswer.Forbidden;
        if (StatusReader.Read(fields, time.GetUtcNow()) is not { } receipt)
            return TwilioCalls.Silence;

        var isNew = await receipts.RecordAsync(receipt, cancellationToken);
        if (isNew && receipt.Status == DeliveryStatus.Failed)
        {
            LogFailed(receipt.Reason ?? "unknown");
            if (TwilioErrors.StandingAfter(receipt.Reason) is { } standing)
                await log.SetStandingAsync(receipt.Conversation, standing, cancellationToken);
        }

        return TwilioCalls.Silence;
    }

    [LoggerMessage(LogLevel.Warning, "A message that Twilio took did not arrive: error {Code}, explained at https://www.twilio.com/docs/api/errors/{Code}")]
    private partial void LogFailed(string code);
}
