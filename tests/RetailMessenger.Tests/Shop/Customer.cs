using System.Text.Json;

namespace RetailMessenger.Tests.Shop;

/// <summary>Somebody who chats on a page of the shop, with a socket.</summary>
public sealed class Customer : IDisposable
{
    private readonly TestShop _shop;
    private int _said;

    private Customer(TestShop shop, DirectLine.Reply session, LiveStream stream) => (_shop, Session, Stream) = (shop, session, stream);

    /// <summary>What the embed got.</summary>
    public DirectLine.Reply Session { get; }

    public LiveStream Stream { get; private set; }

    public string ConversationId => Session["conversationId"];

    public string UserId => Session["userId"];

    public string Token => Session["token"];

    public static async Task<Customer> ArriveAsync(TestShop shop)
    {
        var session = await shop.DirectLine.PostAsync("/webchat/session", new { locale = "en" }, null, ("Origin", TestShop.Page));
        var start = await shop.DirectLine.PostAsync("conversations", new { user = new { id = session["userId"] } }, session["token"]);
        return new Customer(shop, session, await LiveStream.OpenAsync(start["streamUrl"]));
    }

    /// <summary>Says something; returns the activity's id.</summary>
    public Task<string> SaysAsync(string text) => SendsAsync(new { type = "message", text, from = new { id = UserId }, channelData = new { clientActivityID = $"c{++_said}" } });

    /// <summary>Sends any activity; returns its id.</summary>
    public async Task<string> SendsAsync(object activity)
    {
        var reply = await PostAsync(activity);
        Assert.True(reply.Status == 200, reply.Text);
        return reply["id"];
    }

    /// <summary>Sends any activity, which may be refused.</summary>
    public Task<DirectLine.Reply> PostAsync(object activity) =>
        _shop.DirectLine.PostAsync($"conversations/{ConversationId}/activities", activity, Token);

    /// <summary>The next message of the bot, in text.</summary>
    public async Task<string> HearsAsync() => (await HearsMessageAsync()).GetProperty("text").GetString()!;

    /// <summary>The next message of the bot; what the customer said is passed over.</summary>
    public async Task<JsonElement> HearsMessageAsync()
    {
        while (true)
        {
            var activity = await Stream.ActivityAsync() ?? throw new InvalidOperationException($"The socket was closed: {Stream.Closed} {Stream.CloseReason}");
            if (activity.GetProperty("type").GetString() == "message" && activity.GetProperty("from").GetProperty("id").GetString() != UserId)
                return activity;
        }
    }

    /// <summary>Reads from the log, as a client without a socket does.</summary>
    public Task<DirectLine.Reply> PollsAsync(string? watermark = null) =>
        _shop.DirectLine.GetAsync($"conversations/{ConversationId}/activities{(watermark is null ? "" : $"?watermark={watermark}")}", Token);

    /// <summary>Loses the socket and comes back with the watermark of it.</summary>
    public async Task ComesBackAsync()
    {
        Stream.Dispose();
        var reply = await _shop.DirectLine.GetAsync($"conversations/{ConversationId}?watermark={Stream.Watermark}", Token);
        Stream = await LiveStream.OpenAsync(reply["streamUrl"]);
    }

    public void Dispose() => Stream.Dispose();
}
