using System.Diagnostics;
using System.Globalization;
using RetailMessenger.Benchmarks.Stores;
using RetailMessenger.Tests.Storage;

namespace RetailMessenger.Benchmarks.Nodes;

/// <summary>
/// Turns of one and of two nodes over PostgreSQL and of the embedded database, against the floor, under the same load from the same process. With two
/// nodes each customer's socket is on one of them and the messages go to both in turn.
/// </summary>
internal static class NodesReport
{
    private static readonly Uri[] Addresses = [new("http://127.0.0.1:5610"), new("http://127.0.0.1:5611")];

    private static readonly (string Name, string Server, bool IsShared, int Nodes)[] Candidates =
    [
        ("floor", "floor", false, 1),
        ("SQLite, one node", "engine", false, 1),
        ("PostgreSQL, one node", "engine", true, 1),
        ("PostgreSQL, two nodes", "engine", true, 2),
    ];

    public static async Task<int> RunAsync(int conversations, TimeSpan duration, int rounds, TextWriter output, CancellationToken cancellationToken)
    {
        await using var postgres = await PrivatePostgres.StartAsync(cancellationToken, MeasuredServer.Settings);
        await output.WriteLineAsync(await MeasuredServer.DescribeAsync(postgres, cancellationToken));
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{Environment.ProcessorCount} processors for all, load generator and database included; {conversations} conversations; {rounds} rounds of {duration.TotalSeconds:0} s each, median. CPU: of all nodes and of PostgreSQL."));
        foreach (var (name, words) in new[] { ("echo", "hello"), ("three-step dialog", "dialog") })
        {
            var runs = new Runs();
            for (var round = 0; round < rounds; round++)
            {
                foreach (var candidate in Candidates)
                {
                    runs.Add(
                        $"{candidate.Name}, {name}",
                        await MeasureAsync(candidate.IsShared ? postgres : null, candidate, words, conversations, duration, cancellationToken));
                }
            }

            await output.WriteLineAsync(runs.ToTable($"floor, {name}", "turns/s"));
        }

        return 0;
    }

    private static async Task<Run> MeasureAsync(
        PrivatePostgres? postgres, (string Name, string Server, bool IsShared, int Nodes) candidate, string words, int conversations, TimeSpan duration,
        CancellationToken cancellationToken)
    {
        await using var place = await StorePlace.CreateAsync(postgres, cancellationToken);
        var addresses = Addresses[..candidate.Nodes];
        var nodes = new List<ServerUnderLoad>();
        try
        {
            foreach (var address in addresses)
                nodes.Add(await ServerUnderLoad.StartAsync(address, place, cancellationToken, candidate.Server));
            using var crowd = await Crowd.ArriveAsync(addresses, words, conversations, cancellationToken);
            var (cpu, cpuOfDatabase, started) = (Cpu(nodes), Cpu(postgres), Stopwatch.GetTimestamp());
            var latencies = await crowd.TalkAsync(duration, cancellationToken);
            var rate = latencies.Count / Stopwatch.GetElapsedTime(started).TotalSeconds;
            cpuOfDatabase = (Cpu(postgres) - cpuOfDatabase) / latencies.Count * 1000;
            return new Run(rate, latencies, ((Cpu(nodes) - cpu) / latencies.Count * 1000) + (cpuOfDatabase ?? 0), cpuOfDatabase);
        }
        finally
        {
            nodes.ForEach(node => node.Dispose());
        }
    }

    private static double Cpu(List<ServerUnderLoad> nodes) => nodes.Sum(node => node.Cpu.TotalSeconds);

    private static double? Cpu(PrivatePostgres? postgres) => postgres is null ? null : ProcessorTime.OfFamily(postgres.Process!.Id).TotalSeconds;
}
