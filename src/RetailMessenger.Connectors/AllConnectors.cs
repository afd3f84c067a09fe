using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using RetailMessenger.Connectors.DemoShop;

namespace RetailMessenger.Connectors;

/// <summary>The door of this project: the retailer's systems that the bot can speak with.</summary>
public static class AllConnectors
{
    /// <summary>Adds the shop's ports, made by the system that <c>Connectors</c> in the configuration names.</summary>
    public static IServiceCollection AddConnectors(this IServiceCollection services, IConfiguration configuration) => services.AddDemoShop(configuration);
}
