using RetailMessenger.Tests.Connectors;

namespace RetailMessenger.EndToEndTests.Shopify;

/// <summary>Against Shopify's own schema, too, the connector keeps every contract.</summary>
public static class ShopifyContractTests
{
    public sealed class Orders(ShopifyServer server) : OrdersContract
    {
        protected override async Task<OpenConnector> OpenAsync() => (await server.OpenAsync()).Connector;
    }

    public sealed class Catalog(ShopifyServer server) : CatalogContract
    {
        protected override async Task<OpenConnector> OpenAsync() => (await server.OpenAsync()).Connector;
    }

    public sealed class Stock(ShopifyServer server) : StockContract
    {
        protected override async Task<OpenConnector> OpenAsync() => (await server.OpenAsync()).Connector;
    }

    public sealed class Customers(ShopifyServer server) : CustomersContract
    {
        protected override async Task<OpenConnector> OpenAsync() => (await server.OpenAsync()).Connector;
    }
}
