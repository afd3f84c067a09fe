using RetailMessenger.Channels.Twilio.Reading;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Core.Webhooks;

namespace RetailMessenger.Channels.Twilio;

/// <summary>Where Twilio brings messages. Answers come by the REST API, but for those to the carrier's own words.</summary>
internal sealed class TwilioWebhook(TwilioCalls calls, TwilioReader reader, IConversations conversations, TwilioSettings settings) : IWebhook
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

        return await conversations.ReceiveAsync(incoming, cancellationToken) switch
        {
            Receipt.Busy busy => WebhookAnswer.ComeAgain(busy.RetryAfter),
            Receipt.Stored when AnswerTo(incoming) is { } answer => TwilioCalls.Saying(answer),
            _ => TwilioCalls.Silence,
        };
    }

    private string? AnswerTo(IncomingActivity incoming) =>
        TwilioNetwork.Of(incoming.Conversation.Channel).HasCarrier ? settings.Options.OptOutAnswers.To(incoming.Activity.Text) : null;
}
