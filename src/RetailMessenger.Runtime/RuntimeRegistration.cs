using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Orleans.Configuration;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Core.Settings;
using RetailMessenger.Runtime.Conversations;
using RetailMessenger.Runtime.Delivery;
using RetailMessenger.Runtime.Recovery;
using RetailMessenger.Runtime.Turns;

namespace RetailMessenger.Runtime;

/// <summary>The door of this project: the engine that answers and delivers.</summary>
public static class RuntimeRegistration
{
    // How often idle actors are looked for, at the least.
    private static readonly TimeSpan LongestQuantum = TimeSpan.FromMinutes(1);

    /// <summary>Adds the engine. It needs a store, channels, an <see cref="BotFramework.Turns.IBot"/> and an <see cref="Core.Assistant.IGiveUp"/>.</summary>
    public static IHostApplicationBuilder AddRuntime(this IHostApplicationBuilder builder, IConfiguration configuration)
    {
        builder.Services.AddSettings<RuntimeOptions>(configuration, RuntimeOptions.Section);
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
            .AddSingleton<Questions>()
            .AddSingleton<SenderRates>()
            .AddSingleton<NetworkSender>()
            .AddSingleton<NetworkSignals>()
            .AddHostedService(services => services.GetRequiredService<NetworkSignals>())
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

        // A delivery that waits for its network is at work, however long that takes; Orleans would take it for stuck after two hours.
        silo.Configure<SiloMessagingOptions>(messaging => messaging.MaxRequestProcessingTime = TimeSpan.FromDays(7));
        silo.Services.AddOptions<GrainCollectionOptions>().Configure<IOptions<RuntimeOptions>>((collection, runtime) =>
        {
            var age = runtime.Value.KeepIdleActorsFor;
            collection.CollectionAge = age;
            collection.CollectionQuantum = age > 2 * LongestQuantum ? LongestQuantum : age / 2;
        });
    }

    private static int FindFreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
