using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using RetailMessenger.BotFramework.Turns;
using RetailMessenger.Channels.Emulator.Messenger;
using RetailMessenger.Channels.Messenger;
using RetailMessenger.Channels.Messenger.Sending;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Tests.Shop;

namespace RetailMessenger.Tests.Channels.Messenger;

/// <summary>A shop with a Facebook Page, and Meta's side of the wire.</summary>
internal sealed class MessengerShop : IAsyncDisposable
{
    public const string AppSecret = "0123456789abcdef0123456789abcdef";
    public const string PageToken = "EAAtestPageToken";
    public const string VerifyToken = "the word of the shop";
    public const string Page = "1067280970047460";
    public const string OwnApp = "1111";

    private int _said;

    private MessengerShop(TestShop shop, GraphNetwork graph) => (Shop, Graph) = (shop, graph);

    public TestShop Shop { get; }

    public GraphNetwork Graph { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<MessengerShop> OpenAsync(IBot? bot = null, Action<IServiceCollection>? services = null, params (string Key, string? Value)[] settings)
    {
        var clock = new ShopClock();
        var graph = new GraphNetwork(PageToken, AppSecret, clock);
        var shop = await TestShop.OpenAsync(
            bot,
            clock: clock,
            services: all =>
            {
                all.AddHttpClient(GraphApi.ClientName).ConfigurePrimaryHttpMessageHandler(() => graph);
                services?.Invoke(all);
            },
            settings:
            [
                ("Channels:Messenger:AppSecret", AppSecret),
                ("Channels:Messenger:VerifyToken", VerifyToken),
                ("Channels:Messenger:PageAccessToken", PageToken),
                ("Channels:Messenger:AppId", OwnApp),
                .. settings,
            ]);
        return new MessengerShop(shop, graph);
    }

    public static ConversationKey KeyOf(string person) => new("facebook", $"{person}-{Page}");

    /// <summary>Somebody writes; the webhook that Meta sends for it.</summary>
    public Task SaysAsync(string person, string text) => DoesAsync(person, $$"""{"message":{"mid":"own_{{++_said}}","text":{{JsonSerializer.Serialize(text)}} } }""");

    /// <summary>Somebody taps what stands below a message.</summary>
    public Task TapsAsync(string person, (string Title, string Payload) reply) => DoesAsync(
        person,
        $$"""{"message":{"mid":"own_{{++_said}}","text":{{JsonSerializer.Serialize(reply.Title)}},"quick_reply":{"payload":{{JsonSerializer.Serialize(reply.Payload)}} } } }""");

    /// <summary>Somebody does something that opens the window.</summary>
    public async Task DoesAsync(string person, string eventJson)
    {
        Graph.Heard(person);
        Assert.Equal(200, await PostAsync(Envelope(Event(person, eventJson))));
    }

    /// <summary>An event of somebody, with who, whom and when around it.</summary>
    public string Event(string person, string eventJson) =>
        $$"""{"sender":{"id":"{{person}}"},"recipient":{"id":"{{Page}}"},"timestamp":{{Shop.Clock.GetUtcNow().ToUnixTimeMilliseconds()}},{{eventJson[1..]}}""";

    public string Envelope(params string[] events) =>
        $$"""{"object":"page","entry":[{"id":"{{Page}}","time":{{Shop.Clock.GetUtcNow().ToUnixTimeMilliseconds()}},"messaging":[{{string.Join(',', events)}}]}]}""";

    public Task<int> PostAsync(string body) => PostAsync(Encoding.UTF8.GetBytes(body), MessengerSignature.Of(Encoding.UTF8.GetBytes(body), AppSecret));

    public async Task<int> PostAsync(byte[] body, params string[] signatures)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "webhooks/messenger") { Content = new ByteArrayContent(body) };
        foreach (var signature in signatures)
            request.Headers.TryAddWithoutValidation("X-Hub-Signature-256", signature);
        using var response = await Shop.Http.SendAsync(request, Cancellation);
        return (int)response.StatusCode;
    }

    public async Task<GraphMessage> HearsAsync(string person) => await Graph.Person(person).HearsAsync(Cancellation);

    public async Task<string?> HearsTextAsync(string person) => (await HearsAsync(person)).Text;

    public ValueTask DisposeAsync() => Shop.DisposeAsync();
}
