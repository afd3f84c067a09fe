using Microsoft.Extensions.Options;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.Channels.BotConnector.Inbound;
using RetailMessenger.Channels.BotConnector.Outbound;
using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Channels.BotConnector;

/// <summary>Begins conversations on networks of Azure Bot Service.</summary>
internal sealed class ProactiveConversations(
    ConnectorClient client, ConnectorReader reader, IConversations conversations, ConnectorCloud cloud, IOptions<BotConnectorOptions> options) : IConversationStarter
{
    public async Task<ConversationKey?> StartAsync(
        string channelId, string serviceUrl, ConversationParameters parameters, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var isTrusted = options.Value.AppId is { Length: > 0 };
        var made = await client.CreateConversationAsync(new ServiceAddress(serviceUrl, isTrusted), parameters, cancellationToken);
        if (made is not { Result: SendResult.Sent, Body.Id: { Length: > 0 } id })
            return null;

        var begun = new Activity
        {
            Type = ActivityTypes.Event,
            Name = ActivityEventNames.CreateConversation,
            Id = $"created:{id}",
            ChannelId = channelId,
            ServiceUrl = made.Body.ServiceUrl is { Length: > 0 } moved ? moved : serviceUrl,
            Conversation = new ConversationAccount { Id = id, TenantId = parameters.TenantId, IsGroup = parameters.IsGroup },
            From = parameters.Members is [var member, ..] ? member : new ChannelAccount(),
            Recipient = parameters.Bot ?? new ChannelAccount(),
        };
        Caller caller = isTrusted ? new Caller.Channel(begun.ServiceUrl, cloud.CallerId) : new Caller.Anonymous(begun.ServiceUrl);
        var incoming = reader.Read(begun, caller) with { ByCustomer = false };
        await conversations.ReceiveAsync(incoming, cancellationToken);
        return incoming.Conversation;
    }
}
