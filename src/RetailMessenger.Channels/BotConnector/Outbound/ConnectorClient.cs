using RetailMessenger.BotFramework.Schema;
using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Channels.BotConnector.Outbound;

/// <summary>
/// What a bot says to a channel or to another bot
/// (https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference).
/// </summary>
internal sealed class ConnectorClient(ConnectorCalls calls)
{
    private const string Conversations = "conversations";
    private const string Activities = "activities";

    /// <summary>Says something in a conversation.</summary>
    public Task<SendResult> SendAsync(ServiceAddress service, string conversationId, Activity activity, CancellationToken cancellationToken) =>
        CallAsync(HttpMethod.Post, service, service.At(Conversations, conversationId, Activities), Outgoing(activity), cancellationToken);

    /// <summary>Answers an activity. Channels without threads take it as <see cref="SendAsync"/>.</summary>
    public Task<SendResult> ReplyAsync(
        ServiceAddress service, string conversationId, string activityId, Activity activity, CancellationToken cancellationToken)
    {
        var reply = Outgoing(activity);
        reply.ReplyToId = activityId;
        return CallAsync(HttpMethod.Post, service, service.At(Conversations, conversationId, Activities, activityId), reply, cancellationToken);
    }

    /// <summary>Puts an activity in the place of one that was sent.</summary>
    public Task<SendResult> UpdateAsync(
        ServiceAddress service, string conversationId, string activityId, Activity activity, CancellationToken cancellationToken)
    {
        var update = Outgoing(activity);
        update.Id = activityId;
        return CallAsync(HttpMethod.Put, service, service.At(Conversations, conversationId, Activities, activityId), update, cancellationToken);
    }

    /// <summary>Takes back what was sent.</summary>
    public Task<SendResult> DeleteAsync(ServiceAddress service, string conversationId, string activityId, CancellationToken cancellationToken) =>
        CallAsync<Activity>(HttpMethod.Delete, service, service.At(Conversations, conversationId, Activities, activityId), null, cancellationToken);

    /// <summary>Stores a file with the channel. The id that is sent back names it in <c>v3/attachments</c>.</summary>
    public Task<SendResult> UploadAttachmentAsync(
        ServiceAddress service, string conversationId, AttachmentData file, CancellationToken cancellationToken) =>
        CallAsync(HttpMethod.Post, service, service.At(Conversations, conversationId, "attachments"), file, cancellationToken);

    /// <summary>Begins a conversation. Not every channel lets a bot do that.</summary>
    public Task<ConnectorAnswer<ConversationResourceResponse>> CreateConversationAsync(
        ServiceAddress service, ConversationParameters parameters, CancellationToken cancellationToken) =>
        calls.CallAsync<ConversationParameters, ConversationResourceResponse>(
            HttpMethod.Post, service, service.At(Conversations), Outgoing(parameters), answer => answer.Id, cancellationToken);

    // The channel gives the id; who the bot's own caller was is nobody else's business.
    private static Activity Outgoing(Activity activity)
    {
        var outgoing = activity.Clone();
        outgoing.Id = null;
        outgoing.CallerId = null;
        return outgoing;
    }

    private static ConversationParameters Outgoing(ConversationParameters parameters) => parameters.Activity is not { } activity
        ? parameters
        : new ConversationParameters(
            parameters.IsGroup, parameters.Bot, parameters.Members, parameters.TopicName,
            Outgoing(activity), parameters.ChannelData, parameters.TenantId)
        {
            Properties = parameters.Properties,
        };

    private async Task<SendResult> CallAsync<TBody>(
        HttpMethod method, ServiceAddress service, Uri? address, TBody? body, CancellationToken cancellationToken)
        where TBody : class
    {
        var answer = await calls.CallAsync<TBody, ResourceResponse>(method, service, address, body, answer => answer.Id, cancellationToken);
        return answer.Result;
    }
}
