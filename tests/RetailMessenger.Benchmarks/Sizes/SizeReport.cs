using System.Diagnostics;
using System.Globalization;
using RetailMessenger.Benchmarks.Stores;
using RetailMessenger.Tests.Storage;

namespace RetailMessenger.Benchmarks.Sizes;

/// <summary>
/// What the number of stored conversations does to a turn and to a start. Every turn is in a conversation drawn at random from all that are stored, whose
/// actor is not in memory; the engine is started anew in each round.
/// </summary>
internal static class SizeReport
{
    private const int Entries = 4;
    private const int Customers = 64;
    private const int TurnsInARow = 1000;

    private static readonly Uri Address = new("http://127.0.0.1:5612");
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(10);

    public static async Task<int> RunAsync(int[] sizes, TimeSpan duration, int rounds, TextWriter output, CancellationToken cancellationToken)
    {
        await using var postgres = await PrivatePostgres.StartAsync(cancellationToken, MeasuredServer.Settings);
        await output.WriteLineAsync(await MeasuredServer.DescribeAsync(postgres, cancellationToken));
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{Environment.ProcessorCount} processors for all; conversations of {Entries} entries and a state; {Customers} turns at a time; {rounds} rounds of {duration.TotalSeconds:0} s each, median."));
        foreach (var (name, server) in new[] { ("SQLite", null), ("PostgreSQL", postgres) })
        {
            CheckDisk(sizes);
            var places = new List<(string Name, int Size, StorePlace Place)>();
            try
            {
                foreach (var size in sizes)
                {
                    places.Add((string.Create(CultureInfo.InvariantCulture, $"{name}, {size:N0} stored"), size, await StorePlace.CreateAsync(server, cancellationToken)));
                    await StoredConversations.FillAsync(places[^1].Place, size, Entries, cancellationToken);
                }

                await MeasureAsync(places, duration, rounds, output, cancellationToken);
            }
            finally
            {
                foreach (var (_, _, place) in places)
                    await place.DisposeAsync();
            }
        }

        return 0;
    }

    private static async Task MeasureAsync(
        List<(string Name, int Size, StorePlace Place)> places, TimeSpan duration, int rounds, TextWriter output, CancellationToken cancellationToken)
    {
        var turns = new Runs();
        var starts = new Runs();
        for (var round = 0; round < rounds; round++)
        {
            foreach (var (name, size, place) in places)
            {
                var (start, run) = await MeasureOnceAsync(place, size, duration, cancellationToken);
                turns.Add(name, run);
                starts.Add(name, new Run(start.TotalMilliseconds, []));
            }
        }

        await output.WriteLineAsync(turns.ToTable(places[0].Name, "turns/s"));
        await output.WriteLineAsync("From the start of the process to the first reply, in a stored conversation:");
        await output.WriteLineAsync(starts.ToTable(places[0].Name, "ms"));
    }

    private static async Task<(TimeSpan Start, Run Turns)> MeasureOnceAsync(StorePlace place, int size, TimeSpan duration, CancellationToken cancellationToken)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = Address };
        var started = Stopwatch.GetTimestamp();
        using var engine = await ServerUnderLoad.StartAsync(Address, place, cancellationToken, "engine");
        await TakeTurnAsync(http, Random.Shared.Next(size) + 1, cancellationToken);
        var start = Stopwatch.GetElapsedTime(started);

        await TakeTurnsAsync(http, size, WarmUp, cancellationToken);
        var run = await TakeTurnsAsync(http, size, duration, cancellationToken);
        await engine.StopAsync(http, Address, cancellationToken);
        return (start, run);
    }

    // After some turns all actors are let go, in an unmeasured moment, so that those that come find nothing in memory.
    private static async Task<Run> TakeTurnsAsync(HttpClient http, int size, TimeSpan duration, CancellationToken cancellationToken)
    {
        var latencies = new List<double>();
        var taken = TimeSpan.Zero;
        while (taken < duration)
        {
            using (var forgotten = await http.PostAsync(new Uri("forget", UriKind.Relative), null, cancellationToken))
                forgotten.EnsureSuccessStatusCode();
            var drawn = Draw(Math.Min(TurnsInARow, size), size);
            var started = Stopwatch.GetTimestamp();
            var seconds = await Task.WhenAll(drawn.Chunk((drawn.Length + Customers - 1) / Customers).Select(numbers => TakeTurnsAsync(http, numbers, cancellationToken)));
            taken += Stopwatch.GetElapsedTime(started);
            latencies.AddRange(seconds.SelectMany(each => each));
        }

        return new Run(latencies.Count / taken.TotalSeconds, [.. latencies.Order()]);
    }

    private static async Task<List<double>> TakeTurnsAsync(HttpClient http, int[] numbers, CancellationToken cancellationToken)
    {
        var latencies = new List<double>(numbers.Length);
        foreach (var number in numbers)
        {
            var started = Stopwatch.GetTimestamp();
            await TakeTurnAsync(http, number, cancellationToken);
            latencies.Add(Stopwatch.GetElapsedTime(started).TotalSeconds);
        }

        return latencies;
    }

    private static async Task TakeTurnAsync(HttpClient http, int number, CancellationToken cancellationToken)
    {
        using var response = await http.PostAsync(new Uri($"turns/{number}", UriKind.Relative), null, cancellationToken);
        response.EnsureSuccessStatusCode();
    }

    // Different ones: the second turn in one would find its actor.
    private static int[] Draw(int many, int size)
    {
        var drawn = new HashSet<int>();
        while (drawn.Count < many)
            drawn.Add(Random.Shared.Next(size) + 1);
        return [.. drawn];
    }

    private static void CheckDisk(int[] sizes)
    {
        // As much again is written beside it, for a while.
        var needed = 2L * sizes.Sum(size => (long)size) * StoredConversations.BytesOnDisk;
        var free = new DriveInfo(Path.GetTempPath()).AvailableFreeSpace;
        if (free < needed)
        {
            throw new InvalidOperationException(string.Create(
                CultureInfo.InvariantCulture, $"{needed >> 20} MB are needed in {Path.GetTempPath()}, {free >> 20} MB are free there. Measure smaller sizes."));
        }
    }
}
