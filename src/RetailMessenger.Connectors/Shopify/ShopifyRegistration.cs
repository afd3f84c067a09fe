using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using RetailMessenger.Connectors.Shopify.Customers;
using RetailMessenger.Connectors.Shopify.Operations;
using RetailMessenger.Connectors.Shopify.Orders;
using RetailMessenger.Connectors.Shopify.Products;
using RetailMessenger.Connectors.Shopify.Search;
using RetailMessenger.Connectors.Shopify.Stores;
using RetailMessenger.Core.Retail;
using RetailMessenger.Core.Settings;

namespace RetailMessenger.Connectors.Shopify;

/// <summary>A shop at Shopify.</summary>
internal static class ShopifyRegistration
{
    /// <summary>The settings alone, so that a mistake in them is named whether or not the connector is on.</summary>
    public static IServiceCollection AddShopifySettings(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<ShopifyOptions>(configuration, ShopifyOptions.Section);
        return services.AddSingleton<IValidateOptions<ShopifyOptions>, ShopifyOptionsCheck>();
    }

    public static IServiceCollection AddShopify(this IServiceCollection services)
    {
        services.AddHttpClient(ShopifyClient.ClientName, client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
            .AddResilienceHandler(ShopifyClient.ClientName, ShopifyResilience.Add);
        return services
            .AddSingleton<CostBucket>().AddSingleton<RetryBudget>().AddSingleton<ShopifyHealth>().AddSingleton<ShopifyGauges>().AddSingleton<ShopifyClient>()
            .AddSingleton<IShopHealth>(provider => provider.GetRequiredService<ShopifyHealth>())
            .AddSingleton<OrderPages>().AddSingleton<ShopifyOrders>()
            .AddSingleton<IOrders>(provider => provider.GetRequiredService<ShopifyOrders>())
            .AddSingleton<ProductPages>().AddSingleton<ProductMemory>()
            .AddSingleton<ICatalog, ShopifyCatalog>()
            .AddSingleton<IStock, ShopifyStock>()
            .AddSingleton<IStores, ShopifyStores>()
            .AddSingleton<ICustomers, ShopifyCustomers>()
            .AddSingleton<IProductPictures, NoPictures>()
            .AddSingleton<ShopifySearch>()
            .AddSingleton<IProductSearch>(provider => provider.GetRequiredService<ShopifySearch>())
            .AddSingleton<CatalogReader>().AddHostedService<CatalogFollowing>()
            .AddSingleton<CustomersOrder>().AddSingleton<CancelOrders>().AddSingleton<ReturnablePieces>().AddSingleton<ReturnPieces>()
            .AddSingleton<ChangeAddresses>().AddSingleton<OnceAtATime>()
            .AddSingleton<IShopOperations, ShopifyOperations>();
    }
}
