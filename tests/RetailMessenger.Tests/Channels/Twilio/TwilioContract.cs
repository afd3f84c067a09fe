using RetailMessenger.BotFramework.Turns;
using RetailMessenger.Channels.Emulator.Twilio;

namespace RetailMessenger.Tests.Channels.Twilio;

/// <summary>Twilio's networks differ in their addresses and in what they show.</summary>
public abstract class TwilioContract(string prefix, params (string Key, string? Value)[] settings) : ChannelContract
{
    private protected override async Task<INetworkSide> OpenAsync(IBot bot) => new Side(await TwilioShop.OpenAsync(bot, settings), prefix);

    private sealed class Side(TwilioShop shop, string prefix) : INetworkSide
    {
        private PhoneMessage? _last;
        private string _text = "";

        public Task SaysAsync(string customer, string text, string id) => shop.SaysAsync(PhoneOf(customer), text, id);

        public Task<int> ForgesAsync(string customer, string text) =>
            shop.PostAsync("/webhooks/twilio", TwilioShop.Fields(PhoneOf(customer), text, "forged"), Convert.ToBase64String(new byte[20]));

        public async Task<string> HearsAsync(string customer)
        {
            _last = await shop.HearsAsync(PhoneOf(customer));
            return _text = _last.Text;
        }

        public Task PicksAsync(string customer, string title)
        {
            var (shown, payload) = _last!.Buttons.FirstOrDefault(button => button.Payload == title);
            if (shown is not null)
                return shop.SaysAsync(PhoneOf(customer), shown, Guid.NewGuid().ToString("N"), ("ButtonText", shown), ("ButtonPayload", payload));

            var label = _text.Split('\n').First(line => line.EndsWith($". {title}", StringComparison.Ordinal)).Split('.')[0];
            return shop.SaysAsync(PhoneOf(customer), label);
        }

        public ValueTask DisposeAsync() => shop.DisposeAsync();

        private string PhoneOf(string customer) => customer == "anna" ? prefix + "+14017122661" : prefix + "+14017122662";
    }
}
