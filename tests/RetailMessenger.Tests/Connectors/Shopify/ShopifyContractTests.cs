namespace RetailMessenger.Tests.Connectors.Shopify;

/// <summary>A shop at Shopify keeps every contract of a connector.</summary>
public static class ShopifyContractTests
{
    private static Task<OpenConnector> OpenAsync() => Task.FromResult(ShopAtShopify.Open(new RunningClock()).Connector);

    public sealed class Orders : OrdersContract
    {
        protected override Task<OpenConnector> OpenAsync() => ShopifyContractTests.OpenAsync();
    }

    public sealed class Catalog : CatalogContract
    {
        protected override Task<OpenConnector> OpenAsync() => ShopifyContractTests.OpenAsync();
    }

    public sealed class Stock : StockContract
    {
        protected override Task<OpenConnector> OpenAsync() => ShopifyContractTests.OpenAsync();
    }

    public sealed class Customers : CustomersContract
    {
        protected override Task<OpenConnector> OpenAsync() => ShopifyContractTests.OpenAsync();
    }
}
