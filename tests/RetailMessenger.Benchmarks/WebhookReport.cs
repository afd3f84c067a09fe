using System.Diagnostics;
using System.Globalization;

namespace RetailMessenger.Benchmarks;

/// <summary>
/// How fast signed webhooks are acknowledged, which means stored: at a steady rate that does not wait for answers, and as fast as many connections can,
/// each beside a floor that only checks the signature.
/// </summary>
internal static class WebhookReport
{
    private const int Customers = 2000;
    private const int Connections = 64;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);

    private static long _messages;

    public static async Task<int> RunAsync(int perSecond, TimeSpan duration, TextWriter output, CancellationToken cancellationToken)
    {
        await output.WriteLineAsync($"{Environment.ProcessorCount} processors, load generator included; {duration.TotalSeconds:0} s each after a warm-up of {WarmUp.TotalSeconds:0} s.");
        await output.WriteLineAsync("| | webhooks/s | p50 ms | p99 ms | CPU s per 1,000 | RSS MB |");
        await output.WriteLineAsync("| --- | ---: | ---: | ---: | ---: | ---: |");
        foreach (var (name, steady) in new[] { ($"at {perSecond} a second", true), ("as fast as possible", false) })
        {
            var floor = await MeasureAsync("floor", steady ? perSecond : null, duration, cancellationToken);
            await output.WriteLineAsync(floor.ToRow($"floor, {name}"));
            var engine = await MeasureAsync("engine", steady ? perSecond : null, duration, cancellationToken);
            await output.WriteLineAsync(engine.ToRow($"durable, {name}"));
            await output.WriteLineAsync(engine.ToRatios(floor));
        }

        return 0;
    }

    private static async Task<Figures> MeasureAsync(string server, int? perSecond, TimeSpan duration, CancellationToken cancellationToken)
    {
        using var running = await ServerUnderLoad.StartAsync(cancellationToken, server);
        using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 512 });
        await LoadAsync(http, perSecond, WarmUp, cancellationToken);
        var (cpu, clock) = (running.Cpu, Stopwatch.StartNew());
        var latencies = await LoadAsync(http, perSecond, duration, cancellationToken);
        return new Figures(latencies, clock.Elapsed, running.Cpu - cpu, running.Memory);
    }

    private static Task<List<double>> LoadAsync(HttpClient http, int? perSecond, TimeSpan duration, CancellationToken cancellationToken) => perSecond is { } rate
        ? Load.SteadilyAsync(rate, duration, () => PostAsync(http, cancellationToken), cancellationToken)
        : Load.WithoutPauseAsync(Connections, duration, () => PostAsync(http, cancellationToken));

    private static async Task<bool> PostAsync(HttpClient http, CancellationToken cancellationToken)
    {
        using var request = SignedWebhook.Make(Interlocked.Increment(ref _messages), Customers);
        using var response = await http.SendAsync(request, cancellationToken);

        // Turned away is not acknowledged; a rate that counted it would say too much.
        return response.IsSuccessStatusCode || response.StatusCode == System.Net.HttpStatusCode.ServiceUnavailable
            ? response.IsSuccessStatusCode
            : throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"The server answered {(int)response.StatusCode}."));
    }
}
