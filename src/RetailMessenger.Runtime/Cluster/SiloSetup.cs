using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Orleans.Configuration;
using RetailMessenger.Core.Settings;

namespace RetailMessenger.Runtime.Cluster;

/// <summary>Where this process's actors live: alone, or in a cluster with the other nodes of one database.</summary>
internal static class SiloSetup
{
    // How often idle actors are looked for, at the least.
    private static readonly TimeSpan LongestQuantum = TimeSpan.FromMinutes(1);

    /// <summary>Two processes on one machine must not meet by accident: each takes a port that is free, and no gateway.</summary>
    public static void UseAlone(this ISiloBuilder silo) => silo.UseLocalhostClustering(siloPort: FindFreePort(), gatewayPort: 0);

    /// <summary>Joins the nodes that share the database.</summary>
    public static void UseCluster(this ISiloBuilder silo, SharedDatabase shared)
    {
        silo.UseAdoNetClustering(clustering => (clustering.Invariant, clustering.ConnectionString) = (shared.Provider, shared.ConnectionString));
        silo.UseAdoNetReminderService(reminders => (reminders.Invariant, reminders.ConnectionString) = (shared.Provider, shared.ConnectionString));
        silo.Services.AddOptions<ClusterOptions>().Configure<IOptions<NodeOptions>>((cluster, node) => cluster.ClusterId = cluster.ServiceId = node.Value.Name);
        silo.Services.AddOptions<EndpointOptions>().Configure<IOptions<NodeOptions>>(SetEndpoint);
        silo.Services.AddOptions<ClusterMembershipOptions>().Configure<IOptions<NodeOptions>>(SetDeath);
    }

    /// <summary>What holds in both.</summary>
    public static void UseLimits(this ISiloBuilder silo)
    {
        // A delivery that waits for its network is at work, however long that takes; Orleans would take it for stuck after two hours.
        silo.Configure<SiloMessagingOptions>(messaging => messaging.MaxRequestProcessingTime = TimeSpan.FromDays(7));
        silo.Services.AddOptions<GrainCollectionOptions>().Configure<IOptions<RuntimeOptions>>((collection, runtime) =>
        {
            var age = runtime.Value.KeepIdleActorsFor;
            collection.CollectionAge = age;
            collection.CollectionQuantum = age > 2 * LongestQuantum ? LongestQuantum : age / 2;
        });
    }

    private static void SetEndpoint(EndpointOptions endpoint, IOptions<NodeOptions> node)
    {
        endpoint.AdvertisedIPAddress = node.Value.Address is { Length: > 0 } address ? IPAddress.Parse(address) : FindAddress();
        endpoint.SiloPort = node.Value.Port > 0 ? node.Value.Port : FindFreePort();
        endpoint.GatewayPort = 0;

        // Nodes find each other by their address; where that is one of many, only it is listened at.
        endpoint.SiloListeningEndpoint = new IPEndPoint(endpoint.AdvertisedIPAddress, endpoint.SiloPort);
    }

    // A node asks its neighbours for a sign of life thrice in that time; one that starts again need not wait longer for those that died with it.
    private static void SetDeath(ClusterMembershipOptions membership, IOptions<NodeOptions> node)
    {
        membership.ProbeTimeout = membership.MinProbeTimeout = membership.MaxProbeTimeout = node.Value.DeathTimeout / 3;
        membership.NumMissedProbesLimit = 3;
        membership.IAmAliveTablePublishTimeout = node.Value.DeathTimeout / 3;
        membership.TableRefreshTimeout = node.Value.DeathTimeout;
    }

    private static IPAddress FindAddress() => NetworkInterface.GetAllNetworkInterfaces()
        .Where(network => network.OperationalStatus == OperationalStatus.Up && network.NetworkInterfaceType != NetworkInterfaceType.Loopback)
        .SelectMany(network => network.GetIPProperties().UnicastAddresses)
        .Select(unicast => unicast.Address)
        .FirstOrDefault(address => address.AddressFamily == AddressFamily.InterNetwork) ?? IPAddress.Loopback;

    private static int FindFreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
