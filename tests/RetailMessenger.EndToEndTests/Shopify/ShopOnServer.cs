using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using RetailMessenger.Connectors;
using RetailMessenger.Core.Retail;
using RetailMessenger.Tests.Connectors;
using RetailMessenger.Tests.Connectors.Shopify;

namespace RetailMessenger.EndToEndTests.Shopify;

/// <summary>The connector, through its door, in front of a shop of the stand-in.</summary>
internal sealed class ShopOnServer(Uri address, string token)
{
    private readonly ServiceProvider _services = Services(address, token);

    public Uri Address => address;

    public string Token => token;

    public OpenConnector Connector => new(Get<IOrders>(), Get<IShopOperations>(), Get<ICatalog>(), Get<IStock>(), Get<ICustomers>());

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>The names of the queries that the shop took, and how many it turned away for want of points.</summary>
    public async Task<(IReadOnlyList<string> Heard, int TurnedAway)> ReportAsync()
    {
        using var client = Client();
        var report = (await client.GetFromJsonAsync<JsonNode>("/report", TestContext.Current.CancellationToken))!;
        return ([.. report["heard"]!.AsArray().Select(name => (string)name!)], (int)report["turnedAway"]!);
    }

    public async Task PostAsync(string path, JsonObject body)
    {
        using var client = Client();
        using var answer = await client.PostAsJsonAsync(path, body, TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    private HttpClient Client()
    {
        var client = new HttpClient { BaseAddress = address };
        client.DefaultRequestHeaders.Add("X-Shopify-Access-Token", token);
        return client;
    }

    private static ServiceProvider Services(Uri address, string token)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
        [
            new("Connectors:Shopify:Shop", "known.myshopify.com"),
            new("Connectors:Shopify:AccessToken", token),
            new("Connectors:Shopify:Endpoint", address.ToString()),
        ]).Build();
        return new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(new RunningClock()).AddConnectors(configuration).BuildServiceProvider();
    }
}
