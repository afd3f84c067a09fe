namespace RetailMessenger.Tests.Connectors.DemoShop;

/// <summary>The demo shop keeps every contract of a connector, on either database.</summary>
public static class DemoShopTests
{
    public sealed class Orders(EmbeddedShop place) : OrdersContract, IClassFixture<EmbeddedShop>
    {
        protected override async Task<OpenConnector> OpenAsync() => (await place.OpenAsync()).Connector;
    }

    public sealed class Catalog(EmbeddedShop place) : CatalogContract, IClassFixture<EmbeddedShop>
    {
        protected override async Task<OpenConnector> OpenAsync() => (await place.OpenAsync()).Connector;
    }

    public sealed class Stock(EmbeddedShop place) : StockContract, IClassFixture<EmbeddedShop>
    {
        protected override async Task<OpenConnector> OpenAsync() => (await place.OpenAsync()).Connector;
    }

    public sealed class Customers(EmbeddedShop place) : CustomersContract, IClassFixture<EmbeddedShop>
    {
        protected override async Task<OpenConnector> OpenAsync() => (await place.OpenAsync()).Connector;
    }

    public sealed class Concurrency(EmbeddedShop place) : ConcurrencyContract, IClassFixture<EmbeddedShop>
    {
        internal override Task<DemoShopStore> OpenAsync() => place.OpenAsync();
    }

    public sealed class PostgresOrders(PostgresShop place) : OrdersContract, IClassFixture<PostgresShop>
    {
        protected override async Task<OpenConnector> OpenAsync() => (await place.OpenAsync()).Connector;
    }

    public sealed class PostgresCatalog(PostgresShop place) : CatalogContract, IClassFixture<PostgresShop>
    {
        protected override async Task<OpenConnector> OpenAsync() => (await place.OpenAsync()).Connector;
    }

    public sealed class PostgresStock(PostgresShop place) : StockContract, IClassFixture<PostgresShop>
    {
        protected override async Task<OpenConnector> OpenAsync() => (await place.OpenAsync()).Connector;
    }

    public sealed class PostgresCustomers(PostgresShop place) : CustomersContract, IClassFixture<PostgresShop>
    {
        protected override async Task<OpenConnector> OpenAsync() => (await place.OpenAsync()).Connector;
    }

    public sealed class PostgresConcurrency(PostgresShop place) : ConcurrencyContract, IClassFixture<PostgresShop>
    {
        internal override Task<DemoShopStore> OpenAsync() => place.OpenAsync();
    }
}
