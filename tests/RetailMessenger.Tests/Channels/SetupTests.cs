using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using RetailMessenger.Channels;
using RetailMessenger.Channels.BotConnector;
using RetailMessenger.Channels.Emulator;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Tests.Channels.Messenger;
using RetailMessenger.Tests.Channels.Twilio;

namespace RetailMessenger.Tests.Channels;

public sealed class SetupTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Messenger_is_set_up_by_one_command_and_then_nothing_is_missing()
    {
        await using var shop = await MessengerShop.OpenAsync(
            services: services => services.AddSingleton(new PublicAddress(new Uri("https://bot.example.com"))),
            settings:
            [
                ("Channels:Messenger:Profile:Greeting:0", "Hello!"), ("Channels:Messenger:Profile:Greeting:1", "es_ES:¡Hola!"),
                ("Channels:Messenger:Profile:IceBreakers:0", "Where is my order?"),
                ("Channels:Messenger:Profile:Menu:0", "Talk to a person"), ("Channels:Messenger:Profile:Menu:1", "Our shop=https://shop.example.com/"),
            ]);
        var setup = shop.Shop.Get<IChannelSetup>();
        Assert.Contains("run the command setup messenger", Assert.Single(await setup.FindMissingAsync(Cancellation)), StringComparison.Ordinal);

        var done = await setup.ApplyAsync(Cancellation);

        Assert.Equal(2, done.Count);
        Assert.Empty(await setup.FindMissingAsync(Cancellation));
        Assert.Equal("""[{"locale":"default","text":"Hello!"},{"locale":"es_ES","text":"\u00A1Hola!"}]""", shop.Graph.Profile["greeting"]!.ToJsonString());
        Assert.Equal("GET_STARTED", (string?)shop.Graph.Profile["get_started"]!["payload"]);
        Assert.Equal("https://shop.example.com/", (string?)shop.Graph.Profile["persistent_menu"]![0]!["call_to_actions"]![1]!["url"]);
        Assert.Equal("Where is my order?", (string?)shop.Graph.Profile["ice_breakers"]![0]!["call_to_actions"]![0]!["payload"]);
    }

    [Fact]
    public async Task A_token_that_meta_refuses_is_named()
    {
        await using var shop = await MessengerShop.OpenAsync(settings: ("Channels:Messenger:PageAccessToken", "expired"));

        Assert.Contains(await shop.Shop.Get<IChannelSetup>().FindMissingAsync(Cancellation), line => line.Contains("error 190", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Twilio_is_told_where_to_bring_messages()
    {
        await using var shop = await TwilioShop.OpenAsync();
        var setup = shop.Shop.Get<IChannelSetup>();
        Assert.Contains("brought to nowhere", Assert.Single(await setup.FindMissingAsync(Cancellation)), StringComparison.Ordinal);

        Assert.Single(await setup.ApplyAsync(Cancellation));

        Assert.Empty(await setup.FindMissingAsync(Cancellation));
        Assert.Equal("https://bot.example.com/webhooks/twilio#rc=2&rp=ct,rt,5xx", shop.Network.SmsUrl);
    }

    [Theory]
    [InlineData("Channels:Emulator:On", "urls", "http://0.0.0.0:5000", "Urls")]
    [InlineData("Channels:Emulator:On", "urls", "http://localhost:5000;http://*:5001", "Urls")]
    [InlineData("Channels:Emulator:On", "http_ports", "8080", "HTTP_PORTS")]
    [InlineData("Channels:Emulator:On", "Kestrel:Endpoints:Any:Url", "http://shop.example.com:80", "Kestrel:Endpoints")]
    [InlineData("Channels:BotConnector:AllowUnauthenticated", "urls", "http://[::]:5000", "Urls")]
    [InlineData("Channels:BotConnector:AllowUnauthenticated", "http_ports", "8080", "HTTP_PORTS")]
    public void What_is_for_one_machine_refuses_addresses_that_others_reach(string what, string key, string value, string named)
    {
        var failure = ProblemOf((what, "true"), (key, value));

        Assert.Contains($"others reach the server by {named}", failure, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://localhost:5000")]
    [InlineData("http://127.0.0.1:5000;https://[::1]:5001")]
    public void It_is_content_with_this_machine(string urls)
    {
        Assert.Null(ProblemOf(("Channels:Emulator:On", "true"), ("urls", urls)));
        Assert.Null(ProblemOf(("Channels:BotConnector:AllowUnauthenticated", "true"), ("urls", urls)));
    }

    [Theory]
    [InlineData("Channels:Messenger:AppSecret", "AppSecret", "PageAccessToken is missing")]
    [InlineData("Channels:Twilio:AccountSid", "AC1", "AuthToken is missing")]
    [InlineData("Channels:Twilio:AccountSid", "AC1", "AccountSid must be the account's id")]
    [InlineData("Channels:Twilio:Fron", "x", "Channels:Twilio:Fron is no setting")]
    public async Task A_channel_that_is_half_set_up_stops_the_start(string key, string value, string expected)
    {
        var refusal = await Assert.ThrowsAnyAsync<Exception>(() => RetailMessenger.Tests.Shop.TestShop.OpenAsync(settings: (key, value)));

        Assert.Contains(expected, refusal.ToString(), StringComparison.Ordinal);
    }

    private static string? ProblemOf(params (string Key, string? Value)[] settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.Select(pair => KeyValuePair.Create(pair.Key, pair.Value))).Build();
        using var services = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(configuration).AddChannels(configuration).BuildServiceProvider();
        try
        {
            _ = (services.GetRequiredService<IOptions<EmulatorOptions>>().Value, services.GetRequiredService<IOptions<BotConnectorOptions>>().Value);
            return null;
        }
        catch (OptionsValidationException refusal)
        {
            return refusal.Message;
        }
    }
}
