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

    private static readonly (int Clients, int AtOnce)[] Ceilings = [(1, 1), (8, 1), (32, 1), (64, 1), (2, 100)];
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
            foreach (var (clients, atOnce) in Ceilings)
                runs.Add(Named(clients, atOnce), new Run(await MeasureCeilingAsync(server, conversations, clients, atOnce, duration, cancellationToken), []));
            foreach (var (name, place) in new[] { ("PostgreSQL", server), ("SQLite", null) })
            {
                var most = await MeasureAsync(place, conversations, null, duration, cancellationToken);
                runs.Add(name, most);
                runs.Add($"{name}, at half that rate", await MeasureAsync(place, conversations, most.Rate / 2, duration, cancellationToken));
            }
        }

        // The ceiling is one append in each transaction; what many in one could bring is shown beside it.
        await output.WriteLineAsync(runs.ToTable(
            Ceilings.Where(ceiling => ceiling.AtOnce == 1).Select(ceiling => Named(ceiling.Clients, 1)).MaxBy(runs.Rate)!, "appends/s"));
        return 0;
    }

    private static string Named(int clients, int atOnce) => string.Create(
        CultureInfo.InvariantCulture, $"pgbench, {clients} clients{(atOnce == 1 ? "" : $", {atOnce} appends in a transaction")}");

    private static async Task<double> MeasureCeilingAsync(
        PrivatePostgres server, int conversations, int clients, int atOnce, TimeSpan duration, CancellationToken cancellationToken)
    {
        await using var place = await StorePlace.CreateAsync(server, cancellationToken);
        await StoredConversations.FillAsync(place, conversations, 0, cancellationToken);
        return await Pgbench.MeasureAsync(place.Database!, conversations, clients, atOnce, duration, cancellationToken);
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
