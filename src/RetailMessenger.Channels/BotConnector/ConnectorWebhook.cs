using Microsoft.Extensions.Logging;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.Channels.BotConnector.Inbound;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Core.Webhooks;

namespace RetailMessenger.Channels.BotConnector;

/// <summary>
/// Where Azure Bot Service, the Emulator and other bots post activities
/// (https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference).
/// </summary>
internal sealed partial class ConnectorWebhook(CallerCheck check, ConnectorReader reader, IConversations conversations, TurnAnswers answers, ILogger<ConnectorWebhook> logger)
    : IWebhook
{
    public string Path => "/api/messages";

    public IReadOnlyList<string> Methods { get; } = ["POST"];

    public int MostBytes => 1024 * 1024;

    public async Task<WebhookAnswer> ReceiveAsync(WebhookRequest request, CancellationToken cancellationToken)
    {
        if (Read(request.Body) is not { } activity)
            return WebhookAnswer.Unreadable;

        var verdict = request.Header("Authorization") is { Count: > 1 }
            ? CallerVerdict.Unauthorized("There are two headers Authorization.")
            : await check.CheckAsync(request.OnlyHeader("Authorization"), activity, cancellationToken);
        if (verdict is CallerVerdict.Refused refused)
        {
            LogRefused(refused.Status, refused.Reason);
            return new WebhookAnswer(refused.Status);
        }

        return verdict is CallerVerdict.Known known && ConnectorReader.IsHeard(activity)
            ? await StoreAsync(reader.Read(activity, known.Caller), cancellationToken)
            : WebhookAnswer.Stored;
    }

    private async Task<WebhookAnswer> StoreAsync(IncomingActivity incoming, CancellationToken cancellationToken)
    {
        var waits = incoming.Activity.Type == ActivityTypes.Invoke || incoming.Activity.DeliveryMode == DeliveryModes.ExpectReplies;
        using var watch = waits ? answers.Watch(incoming.Conversation) : null;
        switch (await conversations.ReceiveAsync(incoming, cancellationToken))
        {
            case Receipt.Busy busy:
                return WebhookAnswer.ComeAgain(busy.RetryAfter);
            case Receipt.Stored stored when watch is not null:
                return await watch.AnswerAsync(stored.Entry.ActivityId, incoming.Activity, cancellationToken);
            case Receipt.Duplicate duplicate when watch is not null:
                return await watch.AnswerAsync(duplicate.ActivityId, incoming.Activity, cancellationToken);
            default:
                return WebhookAnswer.Stored;
        }
    }

    // Without a type, a channel or a conversation it is no activity for a bot.
    private static Activity? Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            return SchemaJson.Read<Activity>(body.Span) is { Type.Length: > 0, ChannelId.Length: > 0, Conversation.Id.Length: > 0 } activity
                && !activity.ChannelId.Contains('/', StringComparison.Ordinal) ? activity : null;
        }
        catch (SchemaFormatException)
        {
            return null;
        }
    }

    [LoggerMessage(LogLevel.Warning, "A call of /api/messages was refused with {Status}: {Reason}")]
    private partial void LogRefused(int status, string reason);
}
