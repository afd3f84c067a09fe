using System.Diagnostics;
using System.Globalization;

namespace RetailMessenger.Benchmarks;

/// <summary>Runs the floor and the engine one after the other, under the same load from the same process.</summary>
internal static class Report
{
    private static readonly Uri Address = new("http://127.0.0.1:5600");

    // Until then the runtime still recompiles what it finds hot, which is no cost of a server that runs for weeks.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(15);

    public static async Task<int> RunAsync(int conversations, TimeSpan duration, TextWriter output, CancellationToken cancellationToken)
    {
        await output.WriteLineAsync($"{conversations} conversations, {duration.TotalSeconds:0} s each, {Environment.ProcessorCount} processors");
        await output.WriteLineAsync("| | turns/s | p50 ms | p99 ms | CPU s per 1,000 turns | RSS MB |");
        await output.WriteLineAsync("| --- | ---: | ---: | ---: | ---: | ---: |");
        var floor = await MeasureAsync("floor", "hello", conversations, duration, cancellationToken);
        await output.WriteLineAsync(floor.ToRow("floor"));
        foreach (var (name, words) in new[] { ("echo, durable", "hello"), ("three-step dialog, durable", "dialog") })
        {
            var engine = await MeasureAsync("engine", words, conversations, duration, cancellationToken);
            await output.WriteLineAsync(engine.ToRow(name));
            await output.WriteLineAsync(engine.ToRatios(floor));
        }

        return 0;
    }

    private static async Task<Figures> MeasureAsync(
        string mode, string words, int conversations, TimeSpan duration, CancellationToken cancellationToken)
    {
        using var server = await StartAsync(mode, cancellationToken);
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        var customers = Enumerable.Range(0, conversations).Select(_ => new LoadCustomer(http, Address, words)).ToList();
        try
        {
            foreach (var customer in customers)
                await customer.StartAsync(cancellationToken);

            await TalkAsync(customers, WarmUp, cancellationToken);
            customers.ForEach(customer => customer.Latencies.Clear());
            server.Refresh();
            var cpu = server.TotalProcessorTime;
            var started = Stopwatch.GetTimestamp();
            await TalkAsync(customers, duration, cancellationToken);
            server.Refresh();
            return new Figures(
                [.. customers.SelectMany(customer => customer.Latencies).Order()],
                Stopwatch.GetElapsedTime(started),
                server.TotalProcessorTime - cpu,
                server.WorkingSet64);
        }
        finally
        {
            server.Kill();
            customers.ForEach(customer => customer.Dispose());
        }
    }

    private static Task TalkAsync(List<LoadCustomer> customers, TimeSpan duration, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        return Task.WhenAll(customers.Select(customer => customer.TalkAsync(() => Stopwatch.GetElapsedTime(started) < duration, cancellationToken)));
    }

    private static async Task<Process> StartAsync(string mode, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [mode, "--url", Address.ToString()]) { UseShellExecute = false, RedirectStandardOutput = true };
        var server = Process.Start(start) ?? throw new InvalidOperationException("The server could not be started.");
        return await server.StandardOutput.ReadLineAsync(cancellationToken) == "ready"
            ? server
            : throw new InvalidOperationException($"The {mode} did not start.");
    }

    private sealed record Figures(List<double> Latencies, TimeSpan Elapsed, TimeSpan Cpu, long Memory)
    {
        private double Rate => Latencies.Count / Elapsed.TotalSeconds;

        private double CpuPerThousand => Cpu.TotalSeconds / Latencies.Count * 1000;

        public string ToRow(string name) => string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {Rate:0} | {Quantile(0.5) * 1000:0.0} | {Quantile(0.99) * 1000:0.0} | {CpuPerThousand:0.000} | {Memory / 1048576.0:0} |");

        public string ToRatios(Figures floor) => string.Create(
            CultureInfo.InvariantCulture,
            $"| as a ratio to the floor | {Rate / floor.Rate:0.00} | {Quantile(0.5) / floor.Quantile(0.5):0.0} | {Quantile(0.99) / floor.Quantile(0.99):0.0} | {CpuPerThousand / floor.CpuPerThousand:0.0} | |");

        private double Quantile(double share) => Latencies[(int)(share * (Latencies.Count - 1))];
    }
}
