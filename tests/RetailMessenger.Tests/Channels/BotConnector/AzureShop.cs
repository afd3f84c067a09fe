using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using RetailMessenger.BotFramework.Turns;
using RetailMessenger.Channels.BotConnector.Inbound;
using RetailMessenger.Channels.BotConnector.Outbound;
using RetailMessenger.Tests.Shop;

namespace RetailMessenger.Tests.Channels.BotConnector;

/// <summary>An open shop whose bot is registered with Azure, and Azure's side of the wire.</summary>
internal sealed record AzureShop(TestShop Shop, Internet Internet, string Authorization) : IAsyncDisposable
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<AzureShop> OpenAsync(IBot? bot, Action<IServiceCollection>? more, params (string Key, string? Value)[] settings)
    {
        using var claims = new ConnectorShop();
        var internet = new Internet();
        internet.At(ConnectorShop.ChannelMetadata, () => """{"jwks_uri":"https://login.botframework.com/v1/.well-known/keys"}""");
        internet.At(
            "https://login.botframework.com/v1/.well-known/keys", () => JsonSerializer.Serialize(new { keys = new[] { ConnectorShop.ChannelKey.Published } }));
        internet.At(ConnectorShop.TokenAddress, () => """{"token_type":"Bearer","expires_in":3600,"access_token":"token 1"}""");
        internet.At(ConnectorShop.ServiceUrl, () => $$"""{"id":"net{{internet.CallsTo(ConnectorShop.ServiceUrl).Count}}"}""");
        var shop = await TestShop.OpenAsync(
            bot,
            services: services =>
            {
                foreach (var client in new[] { KeyReader.ClientName, LoginServer.ClientName, ConnectorCalls.ClientName })
                    services.AddHttpClient(client).ConfigurePrimaryHttpMessageHandler(() => internet);
                more?.Invoke(services);
            },
            settings: [("Channels:BotConnector:AppId", ConnectorShop.AppId), ("Channels:BotConnector:AppPassword", ConnectorShop.Password), .. settings]);
        return new AzureShop(shop, internet, "Bearer " + ConnectorShop.ChannelKey.Sign(claims.ChannelClaims()));
    }

    /// <summary>Posts an activity; what every channel says is put around what the test says.</summary>
    public async Task<(int Status, string Body)> PostAsync(string json, string? authorization = null)
    {
        (string Name, string Value)[] usual =
        [
            ("channelId", "\"msteams\""), ("serviceUrl", $"\"{ConnectorShop.ServiceUrl}\""), ("conversation", """{"id":"19:c1"}"""),
            ("from", """{"id":"anna"}"""), ("recipient", """{"id":"bot"}"""),
        ];
        var missing = usual.Where(member => !json.Contains($"\"{member.Name}\"", StringComparison.Ordinal)).Select(member => $"\"{member.Name}\":{member.Value}");
        var body = json.StartsWith('{') ? $"{{{string.Join(',', missing.Append(json[1..]))}" : json;
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/messages") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation("Authorization", authorization ?? Authorization);
        using var response = await Shop.Http.SendAsync(request, Cancellation);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync(Cancellation));
    }

    public ValueTask DisposeAsync() => Shop.DisposeAsync();
}
