using RetailMessenger.BotFramework.Turns;
using RetailMessenger.Tests.Shop;

namespace RetailMessenger.Tests.Channels.WebChat;

public sealed class WebChatContractTests : ChannelContract
{
    private protected override async Task<INetworkSide> OpenAsync(IBot bot) => new WebChatSide(await TestShop.OpenAsync(bot)) { Greets = bot is EchoBot };
}
