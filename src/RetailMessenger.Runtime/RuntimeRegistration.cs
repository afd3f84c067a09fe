using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Orleans.Configuration;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Runtime.Conversations;
using RetailMessenger.Runtime.Recovery;
using RetailMessenger.Runtime.Turns;

namespace RetailMessenger.Runtime;

/// <summary>The door of this project: the engine that answers and delivers.</summary>
public static class RuntimeRegistration
{
    /// <summary>The name under which the engine's meters and traces are found.</summary>
    public const string TelemetryName = RuntimeMetrics.Name;

    /// <summary>Adds the engine. It needs a store, channels, an <see cref="BotFramework.Turns.IBot"/> and an <see cref="Core.Assistant.IGiveUp"/>.</summary>
    public static IHostApplicationBuilder AddRuntime(this IHostApplicationBuilder builder, IConfiguration configuration)
    {
        builder.Services.AddOptions<RuntimeOptions>().Bind(configuration.GetSection(RuntimeOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.TryAddSingleton(TimeProvider.System);

        // The silo before all that calls into it.
        builder.UseOrleans(UseOneSilo);
        builder.Services
            .AddSingleton<Pace>()
            .AddSingleton<Actors>()
            .AddSingleton<Retries>()
            .AddSingleton<LiveConversations>()
            .AddSingleton<Announcer>()
            .AddSingleton<ChannelDirectory>()
            .AddSingleton<ConversationAdapter>()
            .AddSingleton<TurnBot>()
            .AddSingleton<TurnRunner>()
            .AddSingleton<BacklogGauge>()
            .AddSingleton<IConversations, ConversationDoor>()
            .AddHostedService(services => services.GetRequiredService<BacklogGauge>())
            .AddHostedService<Sweeper>()
            .AddHostedService<Scheduler>();
        return builder;
    }

    private static void UseOneSilo(ISiloBuilder silo)
    {
        // Two processes on one machine must not meet by accident: each takes a port that is free, and no gateway.
        silo.UseLocalhostClustering(siloPort: FindFreePort(), gatewayPort: 0);
        silo.Configure<GrainCollectionOptions>(options => options.CollectionAge = TimeSpan.FromMinutes(5));
    }

    private static int FindFreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
