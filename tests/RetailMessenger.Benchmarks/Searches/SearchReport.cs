using System.Diagnostics;
using System.Globalization;
using RetailMessenger.Connectors;
using RetailMessenger.Core.Retail;
using RetailMessenger.Core.Retail.Records;
using RetailMessenger.Storage;

namespace RetailMessenger.Benchmarks.Searches;

/// <summary>How long a search among many products takes, one after the other on one thread, and how soon a changed product is found.</summary>
internal static class SearchReport
{
    private const int Rounds = 50;
    private const int Changes = 20;
    private const int Batch = 1000;

    private static readonly (string Text, string Language)[] Queries =
    [
        ("waterproof running shoes", "en"), ("gaming laptop", "en"), ("shoes", "en"), ("blue or green linen shirt under 80", "en"), ("wireles headphons", "en"),
        ("boots size 10 not black", "en"), ("kids bicycle helmet between 20 and 50 in stock", "en"), ("light foldable compact outdoor travel tent", "en"), ("batelko lamp", "en"),
        ("P054321-2", "en"), ("qwzxy", "en"), ("leather sofa under 1", "en"), ("zapatos talla 10", "es"), ("camisa azul menos de 40 €", "es"), ("ordenador portatil", "es"),
        ("mochila roja o verde", "es"),
    ];

    public static async Task<int> RunAsync(int many, TextWriter output, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("retailmessenger-").FullName;
        try
        {
            var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Storage:Folder", folder)]).Build();
            await using var shop = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddStorage(configuration).AddConnectors(configuration).BuildServiceProvider();
            var records = shop.GetRequiredService<IShopRecords>();
            foreach (var batch in GeneratedProducts.Make(many).Chunk(Batch))
                await records.SaveAsync(new ShopBatch { Products = batch }, cancellationToken);
            await MeasureAsync(shop, records, many, output, cancellationToken);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        return 0;
    }

    private static async Task MeasureAsync(IServiceProvider shop, IShopRecords records, int many, TextWriter output, CancellationToken cancellationToken)
    {
        var search = shop.GetRequiredService<IProductSearch>();
        var started = Stopwatch.GetTimestamp();
        foreach (var service in shop.GetServices<IHostedService>())
            await service.StartAsync(cancellationToken);
        while (await search.SearchAsync(new ProductQuery { Text = "P000001" }, cancellationToken) is Lookup<ProductResults>.TryLater)
            await Task.Delay(10, cancellationToken);
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{Environment.ProcessorCount} processors; {many:N0} products, read in {Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s; {GC.GetTotalMemory(forceFullCollection: true) >> 20} MB."));

        await output.WriteLineAsync("| query | p50 ms | p95 ms | p99 ms |");
        await output.WriteLineAsync("| --- | ---: | ---: | ---: |");
        var all = new List<double>();
        foreach (var (text, language) in Queries)
        {
            var query = new ProductQuery { Text = text, Language = language };
            await TimeAsync(search, query, cancellationToken);
            var times = await TimeAsync(search, query, cancellationToken);
            all.AddRange(times);
            await output.WriteLineAsync(ToRow(text, times));
        }

        await output.WriteLineAsync(ToRow("all", [.. all.Order()]));
        await output.WriteLineAsync(ToRow($"{Changes} changes, until found", await FollowAsync(search, records, many, cancellationToken)));
        foreach (var service in shop.GetServices<IHostedService>())
            await service.StopAsync(cancellationToken);
    }

    private static async Task<List<double>> TimeAsync(IProductSearch search, ProductQuery query, CancellationToken cancellationToken)
    {
        var times = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            var started = Stopwatch.GetTimestamp();
            await search.SearchAsync(query, cancellationToken);
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        return [.. times.Order()];
    }

    private static async Task<List<double>> FollowAsync(IProductSearch search, IShopRecords records, int many, CancellationToken cancellationToken)
    {
        var times = new List<double>();
        var random = new Random(7);
        for (var change = 1; change <= Changes; change++)
        {
            // A word of its own that is no slip of an earlier one.
            var word = new string((char)('a' + change), 6);
            var changed = GeneratedProducts.Make(random.Next(1, many), random) with { Title = word };
            var started = Stopwatch.GetTimestamp();
            await records.SaveAsync(new ShopBatch { Products = [changed] }, cancellationToken);
            while (await search.SearchAsync(new ProductQuery { Text = word }, cancellationToken) is not Lookup<ProductResults>.Found { Value.Hits.Count: > 0 })
                await Task.Delay(5, cancellationToken);
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        return [.. times.Order()];
    }

    private static string ToRow(string name, List<double> times) =>
        string.Create(CultureInfo.InvariantCulture, $"| {name} | {Quantile(times, 0.5):0.00} | {Quantile(times, 0.95):0.00} | {Quantile(times, 0.99):0.00} |");

    private static double Quantile(List<double> times, double share) => times[(int)(share * (times.Count - 1))];
}
