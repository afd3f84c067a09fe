using RetailMessenger.BotFramework.Turns;

namespace RetailMessenger.Tests.Channels.Twilio;

/// <summary>Twilio's networks differ in their addresses and in what they show.</summary>
public abstract class TwilioContract(string prefix, params (string Key, string? Value)[] settings) : ChannelContract
{
    private protected override async Task<INetworkSide> OpenAsync(IBot bot) => new TwilioSide(await TwilioShop.OpenAsync(bot, settings: settings), prefix);
}
