using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.Channels.BotConnector;
using RetailMessenger.Channels.BotConnector.Inbound;
using RetailMessenger.Channels.BotConnector.Outbound;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Tests.Shop;

namespace RetailMessenger.Tests.Channels.BotConnector;

/// <summary>A shop whose bot is registered with Azure, and Azure's side of the wire.</summary>
internal sealed class ConnectorShop : IDisposable
{
    public const string AppId = "0a5b7f1e-0000-4000-8000-00000000a001";
    public const string Password = "the secret of the bot";
    public const string Tenant = "0a5b7f1e-0000-4000-8000-00000000b001";
    public const string Parent = "0a5b7f1e-0000-4000-8000-00000000c001";
    public const string ServiceUrl = "https://smba.trafficmanager.net/apis/";
    public const string BotDirectory = "d6d49420-f39b-4df7-a1dc-d59a935871db";
    public const string ChannelMetadata = "https://login.botframework.com/v1/.well-known/openidconfiguration";
    public const string EntraMetadata = "https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration";
    public const string TokenAddress = "https://login.microsoftonline.com/botframework.com/oauth2/v2.0/token";

    // Making keys takes a while.
    private static readonly SigningKey TheChannelKey = new("channel-1") { Endorsements = ["directline", "msteams"] };
    private static readonly SigningKey TheEntraKey = new("entra-1") { Issuer = "https://login.microsoftonline.com/{tenantid}/v2.0" };

    private readonly ServiceProvider _services;

    public ConnectorShop(params (string Key, string? Value)[] settings)
        : this(null, settings)
    {
    }

    public ConnectorShop(Uri? publicAddress, (string Key, string? Value)[] settings, params (string Key, string? Value)[] environment)
    {
        var values = new Dictionary<string, string?>(StringComparer.Ordinal) { ["AppId"] = AppId, ["AppPassword"] = Password };
        foreach (var (key, value) in settings)
            values[key] = value;
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(
                from pair in values where pair.Value is not null select KeyValuePair.Create("Channels:BotConnector:" + pair.Key, pair.Value))
            .AddInMemoryCollection(environment.Select(pair => KeyValuePair.Create(pair.Key, pair.Value))).Build();
        var services = new ServiceCollection();
        services.AddLogging().AddSingleton<TimeProvider>(Clock).AddSingleton(new PublicAddress(publicAddress))
            .AddConnectorAuthentication(configuration);
        foreach (var client in new[] { KeyReader.ClientName, LoginServer.ClientName, ConnectorCalls.ClientName })
            services.AddHttpClient(client).ConfigurePrimaryHttpMessageHandler(() => Internet);
        _services = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
        Publish();
        Internet.At(
            TokenAddress, () => $$"""{"token_type":"Bearer","expires_in":3600,"access_token":"token {{Internet.CallsTo(TokenAddress).Count}}"}""");
    }

    public static SigningKey ChannelKey => TheChannelKey;

    public static SigningKey EntraKey => TheEntraKey;

    public ShopClock Clock { get; } = new();

    public Internet Internet { get; } = new();

    public List<SigningKey> ChannelKeys { get; } = [TheChannelKey];

    public List<SigningKey> EntraKeys { get; } = [TheEntraKey];

    public ConnectorClient Client => Get<ConnectorClient>();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public static Activity Activity(string? serviceUrl = ServiceUrl, string? channelId = "directline") =>
        new() { Type = "message", Text = "hello", ChannelId = channelId, ServiceUrl = serviceUrl, CallerId = "urn:botframework:azure" };

    /// <summary>What a channel says in its tokens; changed or taken away by <paramref name="changes"/>.</summary>
    public Dictionary<string, object?> ChannelClaims(params (string Name, object? Value)[] changes) => Claims(
        [("iss", "https://api.botframework.com"), ("aud", AppId), ("serviceurl", ServiceUrl), .. changes]);

    /// <summary>What Entra says in version 2 tokens that it gives to another bot.</summary>
    public Dictionary<string, object?> BotClaims(params (string Name, object? Value)[] changes) => Claims(
        [("iss", $"https://login.microsoftonline.com/{BotDirectory}/v2.0"), ("aud", AppId), ("ver", "2.0"), ("azp", Parent), .. changes]);

    public async Task<CallerVerdict> PostAsync(string? authorization, Activity? activity = null) =>
        await Get<CallerCheck>().CheckAsync(authorization, activity ?? Activity(), Cancellation);

    public Task<CallerVerdict> PostChannelAsync(params (string Name, object? Value)[] changes) =>
        PostAsync("Bearer " + ChannelKey.Sign(ChannelClaims(changes)));

    public Task<CallerVerdict> PostBotAsync(params (string Name, object? Value)[] changes) =>
        PostAsync("Bearer " + EntraKey.Sign(BotClaims(changes)));

    public async Task<AccessToken> TokenAsync(string? audience = null) => await Get<ConnectorTokens>().GetAsync(audience, Cancellation);

    public static int? StatusOf(CallerVerdict verdict) => (verdict as CallerVerdict.Refused)?.Status;

    public static Caller CallerOf(CallerVerdict verdict) => Assert.IsType<CallerVerdict.Known>(verdict).Caller;

    public void Dispose() => _services.Dispose();

    private Dictionary<string, object?> Claims(params (string Name, object? Value)[] claims)
    {
        var now = Clock.GetUtcNow().ToUnixTimeSeconds();
        var all = new Dictionary<string, object?>(StringComparer.Ordinal) { ["nbf"] = now, ["exp"] = now + 3600 };
        foreach (var (name, value) in claims)
            all[name] = value;
        return all;
    }

    private void Publish()
    {
        Internet.At(
            ChannelMetadata, () => """{"issuer":"https://api.botframework.com","jwks_uri":"https://login.botframework.com/v1/.well-known/keys"}""");
        Internet.At("https://login.botframework.com/v1/.well-known/keys", () => Keys(ChannelKeys));
        Internet.At(EntraMetadata, () => """{"jwks_uri":"https://login.microsoftonline.com/common/discovery/v2.0/keys"}""");
        Internet.At("https://login.microsoftonline.com/common/discovery/v2.0/keys", () => Keys(EntraKeys));
    }

    private static string Keys(List<SigningKey> keys) => JsonSerializer.Serialize(new { keys = keys.Select(key => key.Published) });
}
