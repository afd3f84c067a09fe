using System.Diagnostics;
using System.Globalization;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Tests.Storage;

namespace RetailMessenger.Benchmarks.Stores;

/// <summary>
/// How many messages a second the stores acknowledge, each beside PostgreSQL's own ceiling for the same rows on the same server. All take turns in each
/// round, each on a database of its own that was filled alike, so that what disturbs the machine disturbs all.
/// </summary>
internal static class StoreReport
{
    private const int Callers = 256;

    private static readonly int[] Clients = [1, 8, 32, 64];
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(5);

    private static long _messages;

    public static async Task<int> RunAsync(int conversations, TimeSpan duration, int rounds, TextWriter output, CancellationToken cancellationToken)
    {
        await using var server = await PrivatePostgres.StartAsync(cancellationToken, MeasuredServer.Settings);
        await output.WriteLineAsync(await MeasuredServer.DescribeAsync(server, cancellationToken));
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{Environment.ProcessorCount} processors, load generator included; appends to {conversations} conversations at random; {rounds} rounds of {duration.TotalSeconds:0} s each, median (lowest to highest)."));
        var runs = new Runs();
        for (var round = 0; round < rounds; round++)
        {
            foreach (var clients in Clients)
                runs.Add(Named(clients), new Run(await MeasureCeilingAsync(server, conversations, clients, duration, cancellationToken), []));
            foreach (var (name, place) in new[] { ("PostgreSQL", server), ("SQLite", null) })
            {
                var most = await MeasureAsync(place, conversations, null, duration, cancellationToken);
                runs.Add(name, most);
                runs.Add($"{name}, at half that rate", await MeasureAsync(place, conversations, most.Rate / 2, duration, cancellationToken));
            }
        }

        await output.WriteLineAsync(runs.ToTable(Clients.Select(Named).MaxBy(name => runs.Rate(name))!, "appends/s"));
        return 0;
    }

    private static string Named(int clients) => string.Create(CultureInfo.InvariantCulture, $"pgbench, {clients} clients");

    private static async Task<double> MeasureCeilingAsync(
        PrivatePostgres server, int conversations, int clients, TimeSpan duration, CancellationToken cancellationToken)
    {
        await using var place = await StorePlace.CreateAsync(server, cancellationToken);
        await StoredConversations.FillAsync(place, conversations, 0, cancellationToken);
        return await Pgbench.MeasureAsync(place.Database!, conversations, clients, duration, cancellationToken);
    }

    private static async Task<Run> MeasureAsync(
        PrivatePostgres? server, int conversations, double? perSecond, TimeSpan duration, CancellationToken cancellationToken)
    {
        await using var place = await StorePlace.CreateAsync(server, cancellationToken);
        await StoredConversations.FillAsync(place, conversations, 0, cancellationToken);
        await using var store = place.Open();
        var log = store.GetRequiredService<IConversationLog>();
        await LoadAsync(log, conversations, perSecond, WarmUp, cancellationToken);
        var clock = Stopwatch.StartNew();
        var latencies = await LoadAsync(log, conversations, perSecond, duration, cancellationToken);
        return new Run(latencies.Count / clock.Elapsed.TotalSeconds, latencies);
    }

    private static Task<List<double>> LoadAsync(
        IConversationLog log, int conversations, double? perSecond, TimeSpan duration, CancellationToken cancellationToken) => perSecond is { } rate
            ? Load.SteadilyAsync(rate, duration, () => AppendAsync(log, conversations, cancellationToken), cancellationToken)
            : Load.WithoutPauseAsync(Callers, duration, () => AppendAsync(log, conversations, cancellationToken));

    private static async Task<bool> AppendAsync(IConversationLog log, int conversations, CancellationToken cancellationToken)
    {
        var conversation = StoredConversations.KeyOf(Random.Shared.Next(1, conversations + 1));
        var receipt = await log.AppendAsync(MeasuredMessage.Make(conversation, Interlocked.Increment(ref _messages)), cancellationToken);
        return receipt is Receipt.Stored ? true : throw new InvalidOperationException($"An append ended as {receipt}.");
    }
}
