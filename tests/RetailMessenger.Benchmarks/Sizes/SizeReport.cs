using System.Diagnostics;
using System.Globalization;
using RetailMessenger.Benchmarks.Stores;
using RetailMessenger.Tests.Storage;

namespace RetailMessenger.Benchmarks.Sizes;

/// <summary>
/// What the number of stored conversations does to a turn and to a start. Every turn is in a conversation drawn at random from those in which customers
/// write, which lie evenly among all that are stored; its actor is not in memory. The engine is started anew in each round.
/// </summary>
internal static class SizeReport
{
    private const int Entries = 4;
    private const int Customers = 64;
    private const int TurnsInARow = 1000;

    private static readonly Uri Address = new("http://127.0.0.1:5612");
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(10);

    public static async Task<int> RunAsync(int[] sizes, int active, TimeSpan duration, int rounds, TextWriter output, CancellationToken cancellationToken)
    {
        await using var postgres = await PrivatePostgres.StartAsync(cancellationToken, MeasuredServer.Settings);
        await output.WriteLineAsync(await MeasuredServer.DescribeAsync(postgres, cancellationToken));
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{Environment.ProcessorCount} processors for all; conversations of {Entries} entries and a state; customers write in {active} of them, {Customers} at a time; {rounds} rounds of {duration.TotalSeconds:0} s each, median."));
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

                await MeasureAsync(places, active, duration, rounds, output, cancellationToken);
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
        List<(string Name, int Size, StorePlace Place)> places, int active, TimeSpan duration, int rounds, TextWriter output, CancellationToken cancellationToken)
    {
        var turns = new Runs();
        var starts = new Runs();
        for (var round = 0; round < rounds; round++)
        {
            foreach (var (name, size, place) in places)
            {
                var (start, run) = await MeasureOnceAsync(place, new Drawn(size, Math.Min(active, size)), duration, cancellationToken);
                turns.Add(name, run);
                starts.Add(name, new Run(start.TotalMilliseconds, []));
            }
        }

        await output.WriteLineAsync(turns.ToTable(places[0].Name, "turns/s"));
        await output.WriteLineAsync("From the start of the process to the first reply, in a stored conversation:");
        await output.WriteLineAsync(starts.ToTable(places[0].Name, "ms"));
    }

    private static async Task<(TimeSpan Start, Run Turns)> MeasureOnceAsync(StorePlace place, Drawn conversations, TimeSpan duration, CancellationToken cancellationToken)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = Address };
        var started = Stopwatch.GetTimestamp();
        using var engine = await ServerUnderLoad.StartAsync(Address, place, cancellationToken, "engine");
        await TakeTurnAsync(http, conversations.Draw(1)[0], cancellationToken);
        var start = Stopwatch.GetElapsedTime(started);

        await TakeTurnsAsync(http, conversations, WarmUp, cancellationToken);
        var run = await TakeTurnsAsync(http, conversations, duration, cancellationToken);
        await engine.StopAsync(http, Address, cancellationToken);
        return (start, run);
    }

    // After some turns all actors are let go, in an unmeasured moment, so that those that come find nothing in memory.
    private static async Task<Run> TakeTurnsAsync(HttpClient http, Drawn conversations, TimeSpan duration, CancellationToken cancellationToken)
    {
        var latencies = new List<double>();
        var taken = TimeSpan.Zero;
        while (taken < duration)
        {
            using (var forgotten = await http.PostAsync(new Uri("forget", UriKind.Relative), null, cancellationToken))
                forgotten.EnsureSuccessStatusCode();
            var drawn = conversations.Draw(TurnsInARow);
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

    /// <summary>Those in which customers write, of all that are stored.</summary>
    private readonly record struct Drawn(int Stored, int Active)
    {
        // Different ones: the second turn in one would find its actor.
        public int[] Draw(int many)
        {
            var drawn = new HashSet<int>();
            while (drawn.Count < Math.Min(many, Active))
                drawn.Add(1 + (int)((long)Random.Shared.Next(Active) * Stored / Active));
            return [.. drawn];
        }
    }
}
