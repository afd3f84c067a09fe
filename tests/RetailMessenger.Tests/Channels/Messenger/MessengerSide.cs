using RetailMessenger.Channels.Emulator.Messenger;

namespace RetailMessenger.Tests.Channels.Messenger;

/// <summary>Messenger's customers.</summary>
internal sealed class MessengerSide(MessengerShop shop) : INetworkSide
{
    private GraphMessage? _last;

    public Task SaysAsync(string customer, string text, string id) =>
        shop.DoesAsync(customer, $$"""{"message":{"mid":"m_{{id}}","text":"{{text}}"} }""");

    public Task<int> ForgesAsync(string customer, string text) => shop.PostAsync(
        System.Text.Encoding.UTF8.GetBytes(shop.Envelope(shop.Event(customer, $$"""{"message":{"mid":"m_f","text":"{{text}}"} }"""))), "sha256=" + new string('0', 64));

    public async Task<string> HearsAsync(string customer)
    {
        _last = await shop.HearsAsync(customer);
        return _last.Text ?? "";
    }

    public Task PicksAsync(string customer, string title)
    {
        var (shown, payload) = _last!.QuickReplies.FirstOrDefault(reply => reply.Payload == title);
        var number = _last.Text!.Split('\n').FirstOrDefault(line => line.EndsWith($". {title}", StringComparison.Ordinal))?.Split('.')[0];
        return shown is not null ? shop.TapsAsync(customer, (shown, payload)) : shop.SaysAsync(customer, number!);
    }

    public ValueTask DisposeAsync() => shop.DisposeAsync();
}
