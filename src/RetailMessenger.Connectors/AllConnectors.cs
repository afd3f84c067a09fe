using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using RetailMessenger.Connectors.DemoShop;
using RetailMessenger.Connectors.Shopify;

namespace RetailMessenger.Connectors;

/// <summary>The door of this project: the retailer's systems that the bot can speak with.</summary>
public static class AllConnectors
{
    /// <summary>Adds the shop's ports, made by the system that <c>Connectors</c> in the configuration names; without one, by the embedded shop.</summary>
    public static IServiceCollection AddConnectors(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddShopifySettings(configuration);
        return ShopifyOptions.AreSet(configuration) ? services.AddShopify() : services.AddDemoShop(configuration);
    }
}
