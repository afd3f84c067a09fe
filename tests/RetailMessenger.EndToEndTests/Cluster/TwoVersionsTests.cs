using System.Text.RegularExpressions;
using RetailMessenger.EndToEndTests.Cluster.Chaos;
using RetailMessenger.Tests.Storage;

namespace RetailMessenger.EndToEndTests.Cluster;

/// <summary>
/// This version and an earlier one, each as it was built, serve one shop together. <c>RETAILMESSENGER_EARLIER</c> is the folder of the earlier program;
/// <c>.ci/run</c> builds it from the history.
/// </summary>
public sealed partial class TwoVersionsTests(PostgresServer postgres)
{
    private const int Customers = 16;

    private static readonly string? Earlier = Environment.GetEnvironmentVariable("RETAILMESSENGER_EARLIER");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Customers_notice_nothing_while_node_after_node_gets_the_new_version_and_one_goes_back()
    {
        await using var shop = await StartAsync(nodes: 2);
        using var balancer = new LoadBalancer(() => shop.Nodes);
        var customers = Enumerable.Range(0, Customers).Select(_ => (IChaosCustomer)new WebCustomer(balancer)).ToList();
        using var crowd = new Crowd(customers);
        crowd.Begin(Cancellation);
        await crowd.EverybodyAnsweredAsync(Cancellation);

        foreach (var (node, version) in new[] { (0, ServerProcess.OfThisBuild), (1, ServerProcess.OfThisBuild), (0, Earlier!) })
        {
            await ReplaceAsync(shop.Nodes[node], version);
            await crowd.EverybodyAnsweredAsync(Cancellation);
        }

        await crowd.FinishAsync();
        var verdict = await Verdict.OfAsync(("Storage:ConnectionString", shop.Database), customers, graph: null, Cancellation);
        Assert.True(verdict.Messages > 4 * Customers);
    }

    [Fact]
    public async Task A_dialog_that_one_version_began_goes_on_in_the_other()
    {
        await using var shop = await StartAsync(nodes: 1);
        using var http = new HttpClient();
        var uptime = new ServerUptime();
        uptime.Up();
        var anna = new DirectLineCustomer(http, shop.NextAddress, uptime);
        await anna.StartAsync(Cancellation);

        Assert.Contains("What should they know?", await anna.AsksAsync("Talk to a person", Cancellation), StringComparison.Ordinal);
        await ReplaceAsync(shop.Nodes[0], ServerProcess.OfThisBuild);
        Assert.Contains("How can they reach you?", await anna.AsksAsync("My parcel is wet", Cancellation), StringComparison.Ordinal);
        await ReplaceAsync(shop.Nodes[0], Earlier!);
        Assert.Contains("My parcel is wet", await anna.AsksAsync("Here in this chat", Cancellation), StringComparison.Ordinal);
        await ReplaceAsync(shop.Nodes[0], ServerProcess.OfThisBuild);
        Assert.Matches(Number(), await anna.AsksAsync("Send it", Cancellation));
    }

    private async Task<ShopCluster> StartAsync(int nodes)
    {
        Assert.SkipWhen(Earlier is null, "RETAILMESSENGER_EARLIER does not say where an earlier version of the program lies.");
        var database = await postgres.CreateDatabaseAsync(Cancellation);
        var all = Enumerable.Range(0, nodes).Select(_ => ShopCluster.Node(database, [])).ToList();
        all.ForEach(node => node.Program = Earlier);
        return await ShopCluster.StartAsync(database, all, Cancellation);
    }

    private static async Task ReplaceAsync(ServerProcess node, string version)
    {
        await node.SignalAsync("TERM", Cancellation);
        Assert.Equal(0, await node.EndedAsync(Cancellation));
        node.Program = version;
        await node.StartAsync(Cancellation);
    }

    [GeneratedRegex("has the number [A-Z0-9-]+", RegexOptions.None, 1000)]
    private static partial Regex Number();
}
