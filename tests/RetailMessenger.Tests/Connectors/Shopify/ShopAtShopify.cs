using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using RetailMessenger.Connectors;
using RetailMessenger.Connectors.Shopify;
using RetailMessenger.Core.Retail;

namespace RetailMessenger.Tests.Connectors.Shopify;

/// <summary>The connector in front of a shop at Shopify, all of it real but the internet.</summary>
internal sealed class ShopAtShopify : IDisposable
{
    private readonly ServiceProvider _services;

    private ShopAtShopify(TimeProvider time, ShopifyStandIn internet, KeyValuePair<string, string?>[] settings)
    {
        Internet = internet;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
            [new("Connectors:Shopify:Shop", "known.myshopify.com"), new("Connectors:Shopify:AccessToken", "token"), .. settings]).Build();
        var services = new ServiceCollection().AddLogging().AddSingleton(time).AddConnectors(configuration);
        services.AddHttpClient(ShopifyClient.ClientName).ConfigurePrimaryHttpMessageHandler(() => Internet);
        _services = services.BuildServiceProvider();
    }

    public ShopifyStandIn Internet { get; }

    public OpenConnector Connector => new(Get<IOrders>(), Get<IShopOperations>(), Get<ICatalog>(), Get<IStock>(), Get<ICustomers>());

    public IShopHealth Health => Get<IShopHealth>();

    public static ShopAtShopify Open(TimeProvider time, params KeyValuePair<string, string?>[] settings) => new(time, new ShopifyStandIn(time), settings);

    /// <summary>One more server of a shop that there is.</summary>
    public static ShopAtShopify Open(TimeProvider time, ShopifyStandIn internet) => new(time, internet, []);

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public void Dispose() => _services.Dispose();
}
