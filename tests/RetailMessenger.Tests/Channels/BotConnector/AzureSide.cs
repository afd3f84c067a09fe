using System.Collections.Concurrent;
using System.Text.Json;
using System.Threading.Channels;

namespace RetailMessenger.Tests.Channels.BotConnector;

/// <summary>Customers on a channel of Azure Bot Service.</summary>
internal sealed class AzureSide : INetworkSide
{
    private readonly AzureShop _shop;
    private readonly ConcurrentDictionary<string, Channel<JsonElement>> _heard = new(StringComparer.Ordinal);
    private JsonElement _last;

    public AzureSide(AzureShop shop)
    {
        _shop = shop;
        shop.Internet.At(ConnectorShop.ServiceUrl, call =>
        {
            var activity = JsonDocument.Parse(call.Body).RootElement;
            if (activity.GetProperty("type").GetString() == "message")
                Of(activity.GetProperty("conversation").GetProperty("id").GetString()!).Writer.TryWrite(activity);
            return Internet.Json($$"""{"id":"{{Guid.NewGuid():N}}"}""");
        });
    }

    public async Task SaysAsync(string customer, string text, string id) => Assert.Equal(200, (await _shop.PostAsync(Message(customer, text, id))).Status);

    public async Task<int> ForgesAsync(string customer, string text) => (await _shop.PostAsync(Message(customer, text, "forged"), "Bearer a.b.c")).Status;

    public async Task<string> HearsAsync(string customer)
    {
        _last = await Of(customer).Reader.ReadAsync(TestContext.Current.CancellationToken);
        return _last.GetProperty("text").GetString()!;
    }

    public Task PicksAsync(string customer, string title)
    {
        var action = _last.GetProperty("suggestedActions").GetProperty("actions").EnumerateArray().First(action => action.GetProperty("title").GetString() == title);
        return SaysAsync(customer, action.GetProperty("value").GetString()!, Guid.NewGuid().ToString("N"));
    }

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    private static string Message(string customer, string text, string id) => JsonSerializer.Serialize(
        new { type = "message", id, text, conversation = new { id = customer }, from = new { id = customer } });

    private Channel<JsonElement> Of(string customer) => _heard.GetOrAdd(customer, _ => Channel.CreateUnbounded<JsonElement>());
}
