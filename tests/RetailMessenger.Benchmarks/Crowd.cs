using System.Diagnostics;

namespace RetailMessenger.Benchmarks;

/// <summary>Customers who talk at the same time, each in a closed loop.</summary>
internal sealed class Crowd : IDisposable
{
    // Until then the runtime still recompiles what it finds hot, which is no cost of a server that runs for weeks.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(15);

    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false });
    private readonly List<LoadCustomer> _customers;

    private Crowd(IReadOnlyList<Uri> servers, string words, int customers) => _customers =
        [.. Enumerable.Range(0, customers).Select(i => new LoadCustomer(_http, [.. servers.Skip(i % servers.Count), .. servers.Take(i % servers.Count)], words))];

    /// <summary>Has so many customers begin to talk; their sockets are spread over the servers.</summary>
    /// <returns>The customers, when all is warm.</returns>
    public static async Task<Crowd> ArriveAsync(IReadOnlyList<Uri> servers, string words, int customers, CancellationToken cancellationToken)
    {
        var crowd = new Crowd(servers, words, customers);
        foreach (var customer in crowd._customers)
            await customer.StartAsync(cancellationToken);
        await crowd.TalkAsync(WarmUp, cancellationToken);
        return crowd;
    }

    /// <summary>Has all of them talk, and returns the seconds from each message to its reply's arrival, in rising order.</summary>
    public async Task<List<double>> TalkAsync(TimeSpan duration, CancellationToken cancellationToken)
    {
        _customers.ForEach(customer => customer.Latencies.Clear());
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(_customers.Select(customer => customer.TalkAsync(() => Stopwatch.GetElapsedTime(started) < duration, cancellationToken)));
        return [.. _customers.SelectMany(customer => customer.Latencies).Order()];
    }

    public void Dispose()
    {
        _customers.ForEach(customer => customer.Dispose());
        _http.Dispose();
    }
}
