namespace RetailMessenger.Channels.BotConnector.Inbound;

/// <summary>Whose token it claims to be. Decides by which rules it is verified, and nothing else.</summary>
internal enum TokenKind
{
    Channel,

    Bot,

    Self,
}
