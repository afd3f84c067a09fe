using System.Text.Json;
using RetailMessenger.Tests.Shop;

namespace RetailMessenger.Tests.Channels.WebChat;

/// <summary>Customers who chat on a page of the shop.</summary>
internal sealed class WebChatSide(TestShop shop) : INetworkSide
{
    private readonly Dictionary<string, Customer> _customers = new(StringComparer.Ordinal);
    private JsonElement _last;

    /// <summary>Whether the bot says something when somebody comes.</summary>
    public bool Greets { get; init; } = true;

    public async Task SaysAsync(string customer, string text, string id)
    {
        var who = await FindAsync(customer);
        await who.SendsAsync(new { type = "message", text, from = new { id = who.UserId }, channelData = new { clientActivityID = id } });
    }

    public async Task<int> ForgesAsync(string customer, string text)
    {
        var who = await FindAsync(customer);
        var answer = await shop.DirectLine.PostAsync(
            $"conversations/{who.ConversationId}/activities", new { type = "message", text, from = new { id = who.UserId } }, who.Token[..^4] + "AAAA");
        return answer.Status;
    }

    public async Task<string> HearsAsync(string customer)
    {
        _last = await (await FindAsync(customer)).HearsMessageAsync();
        return _last.GetProperty("text").GetString()!;
    }

    public Task PicksAsync(string customer, string title)
    {
        var action = _last.GetProperty("suggestedActions").GetProperty("actions").EnumerateArray().First(action => action.GetProperty("title").GetString() == title);
        return SaysAsync(customer, action.GetProperty("value").GetString()!, Guid.NewGuid().ToString("N"));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var customer in _customers.Values)
            customer.Dispose();
        await shop.DisposeAsync();
    }

    // Whoever opens the chat is greeted before they write.
    private async Task<Customer> FindAsync(string name)
    {
        if (_customers.TryGetValue(name, out var known))
            return known;

        var customer = await shop.CustomerAsync();
        _customers[name] = customer;
        if (Greets)
            await customer.HearsMessageAsync();
        return customer;
    }
}
