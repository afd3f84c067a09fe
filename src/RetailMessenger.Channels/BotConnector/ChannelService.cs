namespace RetailMessenger.Channels.BotConnector;

/// <summary>Which Azure Bot Service carries the bot's channels.</summary>
internal enum ChannelService
{
    Public,

    UsGovernment,
}
