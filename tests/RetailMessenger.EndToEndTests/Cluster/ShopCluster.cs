using RetailMessenger.Tests.Storage;

namespace RetailMessenger.EndToEndTests.Cluster;

/// <summary>Several nodes of one shop, each a process of its own, on one PostgreSQL database.</summary>
internal sealed class ShopCluster : IAsyncDisposable
{
    private int _next;

    private ShopCluster(string database, IReadOnlyList<ServerProcess> nodes) => (Database, Nodes) = (database, nodes);

    /// <summary>How to connect to the database.</summary>
    public string Database { get; }

    public IReadOnlyList<ServerProcess> Nodes { get; }

    /// <summary>Starts the nodes at once. Skips the test where PostgreSQL is missing.</summary>
    public static async Task<ShopCluster> StartAsync(PostgresServer postgres, int nodes, CancellationToken cancellationToken, params string[] settings)
    {
        var database = await postgres.CreateDatabaseAsync(cancellationToken);
        var cluster = new ShopCluster(database, [.. Enumerable.Range(0, nodes).Select(_ => Node(database, settings))]);
        await Task.WhenAll(cluster.Nodes.Select(node => node.StartAsync(cancellationToken)));
        return cluster;
    }

    /// <summary>The address of the next node, as a load balancer without sticky sessions would choose it.</summary>
    public Uri NextAddress() => Nodes[(int)((uint)Interlocked.Increment(ref _next) % (uint)Nodes.Count)].Address;

    public async ValueTask DisposeAsync()
    {
        foreach (var node in Nodes)
            await node.DisposeAsync();
    }

    private static ServerProcess Node(string database, string[] settings) => new(
    [
        $"--Storage:ConnectionString={database}", "--Runtime:Cluster:Address=127.0.0.1", $"--Runtime:Cluster:Port={ServerProcess.FindFreePort()}",
        .. ServerProcess.NoLimits, .. settings,
    ]);
}
