using RetailMessenger.Channels.Twilio.Reading;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Core.Webhooks;

namespace RetailMessenger.Channels.Twilio;

/// <summary>Where Twilio brings messages. Answers come by the REST API, never in the answer to the call.</summary>
internal sealed class TwilioWebhook(TwilioCalls calls, TwilioReader reader, IConversations conversations) : IWebhook
{
    public string Path => "/webhooks/twilio";

    public IReadOnlyList<string> Methods { get; } = ["POST", "GET"];

    public int MostBytes => 256 * 1024;

    public async Task<WebhookAnswer> ReceiveAsync(WebhookRequest request, CancellationToken cancellationToken)
    {
        if (calls.Open(request) is not { } fields)
            return WebhookAnswer.Forbidden;
        if (reader.Read(fields, request.Host) is not { } incoming)
            return TwilioCalls.Silence;

        return await conversations.ReceiveAsync(incoming, cancellationToken) is Receipt.Busy busy ? WebhookAnswer.ComeAgain(busy.RetryAfter) : TwilioCalls.Silence;
    }
}
