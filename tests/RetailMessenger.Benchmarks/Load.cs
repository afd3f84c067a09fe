using System.Collections.Concurrent;
using System.Diagnostics;

namespace RetailMessenger.Benchmarks;

/// <summary>Two ways to load something. Both return the seconds from the moment at which each call was due to its answer, in rising order.</summary>
internal static class Load
{
    /// <summary>So many callers, each of whom calls again as soon as it is answered.</summary>
    /// <param name="callers">How many.</param>
    /// <param name="duration">After so long nobody calls again.</param>
    /// <param name="call">Makes a call; whether its answer counts.</param>
    public static async Task<List<double>> WithoutPauseAsync(int callers, TimeSpan duration, Func<Task<bool>> call)
    {
        var clock = Stopwatch.StartNew();
        var latencies = await Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Task.Run(() => CallAgainAsync(duration, clock, call))));
        return [.. latencies.SelectMany(each => each).Order()];
    }

    /// <summary>At a steady rate: each call is due at its moment and counted from that moment, whether or not those before it were answered.</summary>
    public static async Task<List<double>> SteadilyAsync(double perSecond, TimeSpan duration, Func<Task<bool>> call, CancellationToken cancellationToken)
    {
        var latencies = new ConcurrentBag<double>();
        var clock = Stopwatch.StartNew();
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(1));
        var calls = new List<Task>();
        while (clock.Elapsed < duration && await timer.WaitForNextTickAsync(cancellationToken))
        {
            for (var due = calls.Count / perSecond; due <= clock.Elapsed.TotalSeconds && due < duration.TotalSeconds; due = calls.Count / perSecond)
                calls.Add(CallAsync(due));
        }

        await Task.WhenAll(calls);
        return [.. latencies.Order()];

        async Task CallAsync(double due)
        {
            if (await call())
                latencies.Add(clock.Elapsed.TotalSeconds - due);
        }
    }

    private static async Task<List<double>> CallAgainAsync(TimeSpan duration, Stopwatch clock, Func<Task<bool>> call)
    {
        var latencies = new List<double>(16_384);
        while (clock.Elapsed < duration)
        {
            var started = Stopwatch.GetTimestamp();
            if (await call())
                latencies.Add(Stopwatch.GetElapsedTime(started).TotalSeconds);
        }

        return latencies;
    }
}
