using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Core.Settings;
using RetailMessenger.Runtime.Cluster;
using RetailMessenger.Runtime.Conversations;
using RetailMessenger.Runtime.Delivery;
using RetailMessenger.Runtime.Recovery;
using RetailMessenger.Runtime.Retention;
using RetailMessenger.Runtime.Turns;

namespace RetailMessenger.Runtime;

/// <summary>The door of this project: the engine that answers and delivers.</summary>
public static class RuntimeRegistration
{
    /// <summary>Adds the engine. It needs a store, channels, an <see cref="BotFramework.Turns.IBot"/> and an <see cref="Core.Assistant.IGiveUp"/>, and may have an
    /// <see cref="BotFramework.Dialogs.ILostDialogs"/>.</summary>
    /// <param name="builder">The host.</param>
    /// <param name="configuration">Holds the section <c>Runtime</c>.</param>
    /// <param name="shared">The database in which nodes meet that work together; null for a process that works alone.</param>
    public static IHostApplicationBuilder AddRuntime(this IHostApplicationBuilder builder, IConfiguration configuration, SharedDatabase? shared = null)
    {
        builder.Services.AddSettings<RuntimeOptions>(configuration, RuntimeOptions.Section);
        builder.Services.TryAddSingleton(TimeProvider.System);

        // The silo before all that calls into it.
        builder.UseOrleans(silo =>
        {
            silo.UseLimits();
            if (shared is null)
                silo.UseAlone();
            else
                silo.UseCluster(shared);
        });
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
            .AddSingleton<DeliveryRights>()
            .AddSingleton<NetworkSender>()
            .AddSingleton<NetworkSignals>()
            .AddHostedService(services => services.GetRequiredService<NetworkSignals>())
            .AddSingleton<BacklogGauge>()
            .AddSingleton<IConversations, ConversationDoor>()
            .AddHostedService(services => services.GetRequiredService<BacklogGauge>())
            .AddSingleton<Sweeper>()
            .AddHostedService(services => services.GetRequiredService<Sweeper>())
            .AddSingleton<ScheduleAlarm>()
            .AddHostedService<Scheduler>()
            .AddSingleton<RetentionRun>();
        // The host must not give up before the drain ends, nor before Kestrel and Orleans have said farewell.
        builder.Services.AddOptions<HostOptions>().Configure<IOptions<RuntimeOptions>>(
            (host, runtime) => host.ShutdownTimeout = runtime.Value.DrainTime + TimeSpan.FromSeconds(25));
        if (shared is null)
            builder.Services.AddHostedService<RetentionTimer>();
        else
            builder.Services.AddCluster(configuration);
        return builder;
    }

    private static IServiceCollection AddCluster(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<NodeOptions>(configuration, NodeOptions.Section);
        return services
            .AddSingleton<IValidateOptions<NodeOptions>, NodeOptionsValidator>()
            .AddSingleton<Node>()
            .AddSingleton<Follows>()
            .AddHostedService(provider => provider.GetRequiredService<Follows>())
            .AddHostedService<Takeover>()
            .AddHostedService<RetentionReminder>();
    }
}
