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
        return await StartAsync(database, [.. Enumerable.Range(0, nodes).Select(_ => Node(database, settings))], cancellationToken);
    }

    /// <summary>Starts nodes that a test made itself.</summary>
    public static async Task<ShopCluster> StartAsync(string database, IReadOnlyList<ServerProcess> nodes, CancellationToken cancellationToken)
    {
        var cluster = new ShopCluster(database, nodes);
        await Task.WhenAll(nodes.Select(node => node.StartAsync(cancellationToken)));
        return cluster;
    }

    /// <summary>The address of the next node, as a load balancer without sticky sessions would choose it.</summary>
    public Uri NextAddress() => Nodes[(int)((uint)Interlocked.Increment(ref _next) % (uint)Nodes.Count)].Address;

    public async ValueTask DisposeAsync()
    {
        foreach (var node in Nodes)
            await node.DisposeAsync();
    }

    /// <summary>A node that is yet to be started.</summary>
    /// <param name="database">How it reaches the database.</param>
    /// <param name="settings">What is set besides.</param>
    /// <param name="variables">What is set in its environment.</param>
    public static ServerProcess Node(string database, string[] settings, IReadOnlyDictionary<string, string>? variables = null) => new(
    [
        $"--Storage:ConnectionString={database}", "--Runtime:Cluster:Address=127.0.0.1", $"--Runtime:Cluster:Port={ServerProcess.FindFreePort()}",
        .. ServerProcess.NoLimits, .. settings,
    ])
    {
        Variables = variables ?? new Dictionary<string, string>(),
    };
}
