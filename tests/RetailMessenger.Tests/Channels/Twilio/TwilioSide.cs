using System.Text.RegularExpressions;
using RetailMessenger.Channels.Emulator.Twilio;

namespace RetailMessenger.Tests.Channels.Twilio;

/// <summary>Customers on one of Twilio's networks.</summary>
internal sealed class TwilioSide(TwilioShop shop, string prefix) : INetworkSide
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

        // "2. The title", or "Reply 1 for: The title".
        var line = _text.Split('\n').First(line => line.EndsWith($" {title}", StringComparison.Ordinal));
        return shop.SaysAsync(PhoneOf(customer), Regex.Match(line, "[0-9]+|[A-Z](?=\\.)", RegexOptions.None, TimeSpan.FromSeconds(1)).Value);
    }

    public ValueTask DisposeAsync() => shop.DisposeAsync();

    private string PhoneOf(string customer) => customer == "anna" ? prefix + "+14017122661" : prefix + "+14017122662";
}
