using Microsoft.Extensions.Logging;

namespace RetailMessenger.Channels.BotConnector.Inbound;

/// <summary>The keys of those who sign tokens for bots.</summary>
internal sealed class KeyRing(ConnectorCloud cloud, KeyReader reader, TimeProvider time, ILogger<PublishedKeys> logger)
{
    public PublishedKeys Channels { get; } = new(cloud.ChannelMetadata, reader, time, logger);

    public PublishedKeys Entra { get; } = new(cloud.EntraMetadata, reader, time, logger);
}
