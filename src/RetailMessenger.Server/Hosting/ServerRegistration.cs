using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;
using RetailMessenger.Channels;
using RetailMessenger.Connectors;
using RetailMessenger.Core.Assistant;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Core.Settings;
using RetailMessenger.Dialogs;
using RetailMessenger.Runtime;
using RetailMessenger.Storage;
using IPNetwork = System.Net.IPNetwork;

namespace RetailMessenger.Server.Hosting;

/// <summary>The composition root: every part of the product, listed.</summary>
internal static class ServerRegistration
{
    public static WebApplicationBuilder AddRetailMessenger(this WebApplicationBuilder builder)
    {
        var (services, configuration) = (builder.Services, builder.Configuration);
        services.AddSettings<ServerOptions>(configuration, ServerOptions.Section);
        services.AddSingleton<IValidateOptions<ServerOptions>, ServerOptionsValidator>().AddSingleton<IValidateOptions<ServerOptions>, ListenAddresses>();
        services.AddSingleton(provider => new PublicAddress(provider.GetRequiredService<IOptions<ServerOptions>>().Value.PublicUrl));
        services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<ServerOptions>>(TrustProxies);

        services.AddStorage(configuration);
        services.AddSharedProtection();
        services.AddChannels(configuration);
        services.AddConnectors(configuration);
        services.AddAssistant(configuration);
        services.AddDialogs();
        builder.AddRuntime(configuration, StorageRegistration.FindSharedDatabase(configuration));

        services.AddSingleton<StoreHealth>();
        services.AddHealthChecks().AddCheck<StoreHealth>("store", tags: [StoreHealth.Ready]);
        builder.AddTelemetry();

        // A build keeps the pages in the source tree and a list of them beside the program; without this only Development would read the list.
        builder.WebHost.UseStaticWebAssets();
        return builder;
    }

    /// <summary>ASP.NET's data protection with one set of keys for all nodes.</summary>
    public static IServiceCollection AddSharedProtection(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("RetailMessenger");
        return services.AddSingleton<IConfigureOptions<KeyManagementOptions>, ProtectionKeys>();
    }

    private static void TrustProxies(ForwardedHeadersOptions forwarded, IOptions<ServerOptions> server)
    {
        forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
        foreach (var proxy in server.Value.TrustedProxies)
        {
            if (IPNetwork.TryParse(proxy, out var network))
                forwarded.KnownIPNetworks.Add(network);
            else
                forwarded.KnownProxies.Add(System.Net.IPAddress.Parse(proxy));
        }
    }
}
