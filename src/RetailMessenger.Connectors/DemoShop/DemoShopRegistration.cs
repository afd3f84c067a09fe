using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using RetailMessenger.Connectors.DemoShop.Import;
using RetailMessenger.Connectors.DemoShop.Pictures;
using RetailMessenger.Connectors.DemoShop.Search;
using RetailMessenger.Connectors.DemoShop.Seed;
using RetailMessenger.Core.Retail;
using RetailMessenger.Core.Retail.Records;
using RetailMessenger.Core.Settings;

namespace RetailMessenger.Connectors.DemoShop;

internal static class DemoShopRegistration
{
    public static IServiceCollection AddDemoShop(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<DemoShopOptions>(configuration, DemoShopOptions.Section);
        return services
            .AddSingleton<IShopHealth, AlwaysWorking>()
            .AddSingleton<ShopRules>()
            .AddSingleton<IProductPictures, DemoShopPictures>()
            .AddSingleton<IShopImport, ShopImport>()
            .AddSingleton<ShopSeeder>()
            .AddHostedService<SeedAtStart>()
            .AddSingleton<IShopOperations, DemoShopOperations>()
            .AddSingleton<IOrders, DemoShopOrders>()
            .AddSingleton<ICustomers, DemoShopCustomers>()
            .AddSingleton<ProductIndex>()
            .AddSingleton<CatalogFollower>()
            .AddHostedService(provider => provider.GetRequiredService<CatalogFollower>())
            .AddSingleton<IProductSearch, DemoShopSearch>()
            .AddSingleton<DemoShopCatalog>()
            .AddSingleton<ICatalog>(provider => provider.GetRequiredService<DemoShopCatalog>())
            .AddSingleton<IStock>(provider => provider.GetRequiredService<DemoShopCatalog>())
            .AddSingleton<IStores>(provider => provider.GetRequiredService<DemoShopCatalog>());
    }
}
