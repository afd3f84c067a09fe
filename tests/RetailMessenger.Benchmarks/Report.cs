using System.Diagnostics;

namespace RetailMessenger.Benchmarks;

/// <summary>Runs the floor and the engine one after the other, under the same load from the same process.</summary>
internal static class Report
{
    private const int MessagesOfFastCustomer = 5000;

    public static async Task<int> RunAsync(int conversations, TimeSpan duration, TextWriter output, CancellationToken cancellationToken)
    {
        await output.WriteLineAsync($"{conversations} conversations, {duration.TotalSeconds:0} s each, {Environment.ProcessorCount} processors");
        await output.WriteLineAsync("| | turns/s | p50 ms | p99 ms | CPU s per 1,000 turns | RSS MB |");
        await output.WriteLineAsync("| --- | ---: | ---: | ---: | ---: | ---: |");
        foreach (var (name, words) in new[] { ("echo", "hello"), ("three-step dialog", "dialog") })
        {
            var floor = await MeasureAsync("floor", words, conversations, duration, cancellationToken);
            await output.WriteLineAsync(floor.ToRow($"floor, {name}"));
            var engine = await MeasureAsync("engine", words, conversations, duration, cancellationToken);
            await output.WriteLineAsync(engine.ToRow($"{name}, durable"));
            await output.WriteLineAsync(engine.ToRatios(floor));
        }

        await output.WriteLineAsync(await RushAsync(cancellationToken));
        return 0;
    }

    private static async Task<Figures> MeasureAsync(
        string mode, string words, int conversations, TimeSpan duration, CancellationToken cancellationToken)
    {
        using var server = await ServerUnderLoad.StartAsync(cancellationToken, mode);
        using var crowd = await Crowd.ArriveAsync([ServerUnderLoad.Address], words, conversations, cancellationToken);
        var (cpu, started) = (server.Cpu, Stopwatch.GetTimestamp());
        var latencies = await crowd.TalkAsync(duration, cancellationToken);
        return new Figures(latencies, Stopwatch.GetElapsedTime(started), server.Cpu - cpu, server.Memory);
    }

    private static async Task<string> RushAsync(CancellationToken cancellationToken)
    {
        using var server = await ServerUnderLoad.StartAsync(cancellationToken, "engine");
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        using var customer = new LoadCustomer(http, [ServerUnderLoad.Address], "hello");
        await customer.StartAsync(cancellationToken);
        var answers = await customer.RushAsync(MessagesOfFastCustomer, cancellationToken);
        var expected = Enumerable.Range(1, MessagesOfFastCustomer);
        var verdict = answers.SequenceEqual(expected) ? "all in order, none twice" : "NOT in order or not complete";
        return $"One customer who never waits for an answer: {MessagesOfFastCustomer} messages, {answers.Count} answers, {verdict}.";
    }
}
