using Microsoft.Extensions.DependencyInjection;
using RetailMessenger.BotFramework.Turns;
using RetailMessenger.Channels.Emulator.Twilio;
using RetailMessenger.Channels.Twilio;
using RetailMessenger.Channels.Twilio.Sending;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Tests.Shop;

namespace RetailMessenger.Tests.Channels.Twilio;

/// <summary>A shop with a number at Twilio, and Twilio's side of the wire.</summary>
internal sealed class TwilioShop : IAsyncDisposable
{
    public const string Account = "AC00000000000000000000000000000001";
    public const string Token = "12345";
    public const string Number = "+15558675310";
    public const string PublicUrl = "https://bot.example.com";

    private int _said;

    private TwilioShop(TestShop shop, TwilioStandIn network) => (Shop, Network) = (shop, network);

    public TestShop Shop { get; }

    public TwilioStandIn Network { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<TwilioShop> OpenAsync(
        IBot? bot = null, Action<IServiceCollection>? services = null, params (string Key, string? Value)[] settings)
    {
        var clock = new ShopClock();
        var network = new TwilioStandIn(Account, Token, clock);
        var shop = await TestShop.OpenAsync(
            bot,
            clock: clock,
            services: all =>
            {
                all.AddSingleton(new PublicAddress(new Uri(PublicUrl)));
                all.AddHttpClient(TwilioApi.ClientName).ConfigurePrimaryHttpMessageHandler(() => network);
                services?.Invoke(all);
            },
            settings:
            [
                ("Channels:Twilio:AccountSid", Account),
                ("Channels:Twilio:AuthToken", Token),
                ("Channels:Twilio:From", Number),
                ("Channels:Twilio:SegmentsPerSecond", "1000"),
                .. settings,
            ]);
        return new TwilioShop(shop, network);
    }

    public static ConversationKey KeyOf(string customer) => TwilioAddress.From(customer, ShopFor(customer)).Key;

    /// <summary>Somebody writes; their address has the network's prefix.</summary>
    public Task SaysAsync(string customer, string text) => SaysAsync(customer, text, $"own{++_said}");

    public async Task SaysAsync(string customer, string text, string id, params (string Name, string Value)[] more)
    {
        Network.Heard(customer, ShopFor(customer), text);
        Assert.Equal(200, await PostAsync("/webhooks/twilio", Fields(customer, text, id, more)));
    }

    public static List<KeyValuePair<string, string>> Fields(string customer, string text, string id, params (string Name, string Value)[] more) =>
    [
        .. more.Select(field => new KeyValuePair<string, string>(field.Name, field.Value)),
        new("MessageSid", $"SM{id}"), new("AccountSid", Account), new("From", customer), new("To", ShopFor(customer)), new("Body", text),
        new("SmsStatus", "received"),
    ];

    public Task<int> PostAsync(string path, List<KeyValuePair<string, string>> fields, string? signature = null) =>
        PostAsync(path, new FormUrlEncodedContent(fields).ReadAsByteArrayAsync(Cancellation).GetAwaiter().GetResult(), signature);

    /// <summary>What the last call was answered.</summary>
    public string LastAnswer { get; private set; } = "";

    /// <summary>Posts as Twilio does, signed for the public address; the status.</summary>
    public async Task<int> PostAsync(string path, byte[] body, string? signature = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path[1..]) { Content = new ByteArrayContent(body) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/x-www-form-urlencoded; charset=utf-8");
        signature ??= TwilioSignature.Of(PublicUrl + path, FormFields.Read(body), Token);
        if (signature.Length > 0)
            request.Headers.TryAddWithoutValidation("X-Twilio-Signature", signature);
        using var response = await Shop.Http.SendAsync(request, Cancellation);
        if (response.IsSuccessStatusCode)
        {
            Assert.Equal("text/xml", response.Content.Headers.ContentType?.MediaType);
            LastAnswer = await response.Content.ReadAsStringAsync(Cancellation);
        }

        return (int)response.StatusCode;
    }

    /// <summary>Twilio tells what became of a message.</summary>
    public Task<int> ReportsAsync(string customer, string sid, string status, string? error = null)
    {
        List<KeyValuePair<string, string>> fields = [new("MessageSid", sid), new("MessageStatus", status), new("To", customer), new("From", ShopFor(customer)), new("AccountSid", Account)];
        if (error is not null)
            fields.Add(new("ErrorCode", error));
        return PostAsync("/webhooks/twilio/status", fields);
    }

    public async Task<PhoneMessage> HearsAsync(string customer) => await Network.Phone(customer).HearsAsync(Cancellation);

    public ValueTask DisposeAsync() => Shop.DisposeAsync();

    private static string ShopFor(string customer) => TwilioNetwork.OfAddress(customer).Prefix + Number;
}
