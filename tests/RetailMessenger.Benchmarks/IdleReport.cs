using System.Globalization;

namespace RetailMessenger.Benchmarks;

/// <summary>What a conversation costs in which nothing happens: while its actor is still there, and after that is gone.</summary>
internal static class IdleReport
{
    private const int AtOnce = 32;

    // Longer than it takes to begin all of them, so that all actors are there when the memory is looked at.
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(3);

    public static async Task<int> RunAsync(int conversations, TextWriter output, CancellationToken cancellationToken)
    {
        using var server = await ServerUnderLoad.StartAsync(cancellationToken, "engine", "--keep-idle-actors", Kept.ToString());
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        await TalkAsync(http, 2000, cancellationToken);
        var before = await MeasureAsync(http, cancellationToken);
        await TalkAsync(http, conversations, cancellationToken);
        await output.WriteLineAsync($"{conversations} conversations, each with a message and its answer, then silent:");
        await output.WriteLineAsync(Row("while the actors are there", before, await MeasureAsync(http, cancellationToken), conversations));

        await output.WriteLineAsync($"waiting {Kept.TotalMinutes:0} minutes and a half for the actors to go ...");
        await Task.Delay(Kept + TimeSpan.FromSeconds(80), cancellationToken);
        await output.WriteLineAsync(Row("after the actors are gone", before, await MeasureAsync(http, cancellationToken), conversations));
        return 0;
    }

    private static Task TalkAsync(HttpClient http, int conversations, CancellationToken cancellationToken) =>
        Parallel.ForEachAsync(
            Enumerable.Range(0, conversations),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken },
            async (_, stop) =>
            {
                using var customer = new LoadCustomer(http, [ServerUnderLoad.Address], "hello");
                await customer.BeginAsync(stop);
                await customer.PostAsync(stop);
            });

    private static Task<EngineServer.Memory?> MeasureAsync(HttpClient http, CancellationToken cancellationToken) =>
        http.GetFromJsonAsync<EngineServer.Memory>(new Uri(ServerUnderLoad.Address, "memory"), cancellationToken);

    private static string Row(string when, EngineServer.Memory? before, EngineServer.Memory? now, int conversations) => string.Create(
        CultureInfo.InvariantCulture,
        $"{when}: {(now!.Heap - before!.Heap) / 1024.0 / conversations:0.00} KB of live heap each (heap {now.Heap / 1048576.0:0} MB, RSS {now.Resident / 1048576.0:0} MB; before: {before.Heap / 1048576.0:0} and {before.Resident / 1048576.0:0} MB)");
}
