using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;
using RetailMessenger.Tests.Storage;

namespace RetailMessenger.EndToEndTests.Cluster.Chaos;

/// <summary>
/// Two nodes and a durable PostgreSQL, customers on web chat and Messenger who never stop, and everything that can go wrong. In the end the log says that
/// nothing was lost, nothing answered twice, and what went over the wire twice.
/// </summary>
public sealed partial class ChaosTests(ITestOutputHelper output) : IAsyncLifetime
{
    // A node is taken for dead after six seconds, and its right to deliver ends as soon.
    private static readonly string[] Quick =
        ["--Runtime:Cluster:DeathTimeout=00:00:06", "--Runtime:DeliveryLease=00:00:06", "--Runtime:SweepEvery=00:00:02", "--Runtime:DrainTime=00:00:05"];

    private readonly PostgresServer _postgres = new() { Settings = [] };
    private readonly Dictionary<(ServerProcess Node, int Start), int> _takenOver = [];
    private FakeGraph _graph = null!;

    private static int Customers => ReadSetting("RETAILMESSENGER_CHAOS_CUSTOMERS", 24);

    private static int Faults => ReadSetting("RETAILMESSENGER_CHAOS_FAULTS", 1);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string[] Settings => [.. Quick, .. MessengerCustomer.SettingsFor(_graph)];

    public async ValueTask InitializeAsync() => _graph = await FakeGraph.StartAsync(Cancellation);

    public async ValueTask DisposeAsync()
    {
        await _postgres.DisposeAsync();
        await _graph.DisposeAsync();
    }

    [Fact]
    public async Task A_node_is_killed()
    {
        await using var shop = await ShopCluster.StartAsync(_postgres, 2, Cancellation, Settings);
        await EndureAsync(shop, async (crowd, fault) =>
        {
            var node = shop.Nodes[fault % 2];
            await node.KillAsync();
            var recovery = await crowd.EverybodyAnsweredAsync(Cancellation);
            await node.StartAsync(Cancellation);
            return recovery;
        });
    }

    [Fact]
    public async Task A_node_is_stopped_and_started_as_in_a_rolling_upgrade()
    {
        await using var shop = await ShopCluster.StartAsync(_postgres, 2, Cancellation, Settings);
        var verdict = await EndureAsync(shop, async (crowd, fault) =>
        {
            var node = shop.Nodes[fault % 2];
            await node.SignalAsync("TERM", Cancellation);
            var ended = node.EndedAsync(Cancellation);
            var recovery = await crowd.EverybodyAnsweredAsync(Cancellation);
            Assert.Equal(0, await ended);
            await node.StartAsync(Cancellation);
            return recovery;
        });
        Assert.Equal(0, verdict.SentTwice);
    }

    [Fact]
    public async Task PostgreSQL_is_killed_and_comes_back()
    {
        await using var shop = await ShopCluster.StartAsync(_postgres, 2, Cancellation, Settings);
        Assert.SkipWhen(_postgres.Process is null, "The server of PostgreSQL is not the tests' own.");
        var verdict = await EndureAsync(shop, async (crowd, _) =>
        {
            _postgres.Process!.Kill(entireProcessTree: true);
            await _postgres.Process.WaitForExitAsync(Cancellation);
            await _postgres.RestartAsync(Cancellation);
            return await crowd.EverybodyAnsweredAsync(Cancellation);
        });
        Assert.Equal(0, verdict.SentTwice);
    }

    [Fact]
    public async Task A_node_is_frozen_until_it_is_taken_for_dead_and_goes_on()
    {
        await using var shop = await ShopCluster.StartAsync(_postgres, 2, Cancellation, Settings);
        await EndureAsync(shop, async (crowd, fault) =>
        {
            var node = shop.Nodes[fault % 2];
            await node.SignalAsync("STOP", Cancellation);
            var recovery = await crowd.EverybodyAnsweredAsync(Cancellation);
            await DeadAsync(shop.Database).WaitAsync(Crowd.Patience, Cancellation);
            await node.SignalAsync("CONT", Cancellation);

            // It learns that it was declared dead, and ends, so that whoever watches over it starts it anew.
            Assert.NotEqual(0, await node.EndedAsync(Cancellation));
            await node.StartAsync(Cancellation);
            return recovery;
        });
    }

    [Fact]
    public async Task A_node_loses_its_way_to_PostgreSQL()
    {
        var database = await _postgres.CreateDatabaseAsync(Cancellation);
        var direct = new NpgsqlConnectionStringBuilder(database);
        using var line = new ColdLine(direct.Port);
        var through = new NpgsqlConnectionStringBuilder(database) { Port = line.Port }.ConnectionString;
        await using var shop = await ShopCluster.StartAsync(database, [ShopCluster.Node(through, Settings), ShopCluster.Node(database, Settings)], Cancellation);
        await EndureAsync(shop, async (crowd, _) =>
        {
            line.Freeze();
            await crowd.AnswersAsync(Customers, Cancellation);
            line.Thaw();
            return await crowd.EverybodyAnsweredAsync(Cancellation);
        });
    }

    [Fact]
    public async Task A_node_whose_clock_is_wrong_works_with_the_others()
    {
        using var clock = await WrongClock.MakeAsync(TimeSpan.FromMinutes(4), Cancellation);
        var database = await _postgres.CreateDatabaseAsync(Cancellation);
        await using var shop = await ShopCluster.StartAsync(
            database, [ShopCluster.Node(database, Settings, clock.Variables), ShopCluster.Node(database, Settings)], Cancellation);
        var verdict = await EndureAsync(shop, (crowd, _) => crowd.EverybodyAnsweredAsync(Cancellation));
        Assert.Equal(0, verdict.SentTwice);
    }

    private async Task<Verdict> EndureAsync(ShopCluster shop, Func<Crowd, int, Task<TimeSpan>> fault)
    {
        using var balancer = new LoadBalancer(() => shop.Nodes);
        var customers = Enumerable.Range(0, Customers)
            .Select(i => i % 2 == 0 ? (IChaosCustomer)new WebCustomer(balancer) : new MessengerCustomer(balancer, _graph, i)).ToList();
        using var crowd = new Crowd(customers);
        crowd.Begin(Cancellation);
        var recoveries = new List<TimeSpan>();
        for (var i = 0; i < Faults; i++)
        {
            await crowd.EverybodyAnsweredAsync(Cancellation);
            await crowd.AnswersAsync(2 * Customers, Cancellation);
            await CountTakenOverAsync(shop);
            recoveries.Add(await fault(crowd, i));
        }

        await crowd.EverybodyAnsweredAsync(Cancellation);
        await crowd.FinishAsync();
        await AllDeliveredAsync(shop.Database).WaitAsync(Crowd.Patience, Cancellation);

        await CountTakenOverAsync(shop);
        var takenOver = _takenOver.Values.Sum();
        var verdict = await Verdict.OfAsync(("Storage:ConnectionString", shop.Database), customers, _graph, Cancellation);
        output.WriteLine(
            $"{Customers} customers, {verdict.Messages} messages acknowledged and answered once; {Faults} faults, everybody answered again after "
            + $"{string.Join(", ", recoveries.Select(recovery => $"{recovery.TotalSeconds:0.0} s"))}; sent twice over the wire: {verdict.SentTwice}, "
            + $"deliveries taken over in the middle: {takenOver}");
        Assert.InRange(verdict.SentTwice, 0, takenOver);
        return verdict;
    }

    // The last replies are on their way: the shop tells each customer of its own, and this looks at the log.
    private static Task AllDeliveredAsync(string database) => UntilAsync(
        database, "SELECT count(*) FROM progress WHERE undelivered_since IS NOT NULL OR unanswered_since IS NOT NULL", count => count == 0);

    // Orleans' number for a node that was declared dead is 6.
    private static Task DeadAsync(string database) => UntilAsync(database, "SELECT count(*) FROM cluster_node WHERE status = 6", count => count > 0);

    private static async Task UntilAsync(string database, string count, Func<long, bool> isReached)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync(Cancellation);
        using var pace = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        do
        {
#pragma warning disable CA2100 // the text is this file's own
            await using var command = new NpgsqlCommand(count, connection);
#pragma warning restore CA2100
            if (isReached((long)(await command.ExecuteScalarAsync(Cancellation))!))
                return;
        }
        while (await pace.WaitForNextTickAsync(Cancellation));
    }

    // Each start of a node counts anew.
    private async Task CountTakenOverAsync(ShopCluster shop)
    {
        using var http = new HttpClient();
        foreach (var node in shop.Nodes)
            _takenOver[(node, node.Starts)] = Read(await http.GetStringAsync(new Uri(node.Address, "metrics"), Cancellation));

        static int Read(string metrics) => TakenOver().Matches(metrics).Sum(match => int.Parse(match.Groups["count"].ValueSpan, CultureInfo.InvariantCulture));
    }

    private static int ReadSetting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value) ? value : otherwise;

    [GeneratedRegex(@"^retailmessenger_deliveries_taken_over\S* (?<count>[0-9]+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex TakenOver();
}
