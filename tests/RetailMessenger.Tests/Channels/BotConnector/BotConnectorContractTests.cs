using RetailMessenger.BotFramework.Turns;

namespace RetailMessenger.Tests.Channels.BotConnector;

public sealed class BotConnectorContractTests : ChannelContract
{
    private protected override async Task<INetworkSide> OpenAsync(IBot bot) => new AzureSide(await AzureShop.OpenAsync(bot, null));
}
