using RetailMessenger.BotFramework.Turns;

namespace RetailMessenger.Tests.Channels.Messenger;

public sealed class MessengerContractTests : ChannelContract
{
    private protected override async Task<INetworkSide> OpenAsync(IBot bot) => new MessengerSide(await MessengerShop.OpenAsync(bot));
}
