using System.Collections.Concurrent;
using System.Diagnostics;

namespace RetailMessenger.EndToEndTests.Cluster.Chaos;

/// <summary>
/// Hands every call to the next node, without sticky sessions, and passes a node over for a while when it does not answer, as nginx does. When none can
/// take it, the caller comes again, as networks and clients do.
/// </summary>
internal sealed class LoadBalancer(Func<IReadOnlyList<ServerProcess>> nodes) : IDisposable
{
    /// <summary>A node that says nothing for so long is passed over.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    private static readonly TimeSpan PassedOver = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan ComeAgain = TimeSpan.FromMilliseconds(100);

    private readonly HttpClient _http = new(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromSeconds(10), MaxConnectionsPerServer = 200 });
    private readonly ConcurrentDictionary<Uri, long> _silent = new();
    private int _next;

    /// <summary>Has a node passed over for a while.</summary>
    public void NoticeSilence(Uri node) => _silent[node] = Stopwatch.GetTimestamp();

    /// <summary>Makes a call until a node has taken it, and returns the answer's body.</summary>
    public async Task<string> CallAsync(Func<Uri, HttpRequestMessage> call, CancellationToken cancellationToken)
    {
        using var pace = new PeriodicTimer(ComeAgain);
        while (true)
        {
            var node = NextAddress();
            if (await TryCallAsync(node, call(node), cancellationToken) is { } body)
                return body;
            await pace.WaitForNextTickAsync(cancellationToken);
        }
    }

    public void Dispose() => _http.Dispose();

    private Uri NextAddress()
    {
        var all = nodes();
        var first = (int)((uint)Interlocked.Increment(ref _next) % (uint)all.Count);
        var inTurn = Enumerable.Range(0, all.Count).Select(i => all[(first + i) % all.Count].Address).ToList();
        return inTurn.Find(node => !_silent.TryGetValue(node, out var since) || Stopwatch.GetElapsedTime(since) > PassedOver) ?? inTurn[0];
    }

    private async Task<string?> TryCallAsync(Uri node, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            using var answer = await _http.SendAsync(request, patience.Token);
            var body = await answer.Content.ReadAsStringAsync(patience.Token);
            if (answer.IsSuccessStatusCode)
                return body;
            return (int)answer.StatusCode >= 500
                ? null
                : throw new InvalidOperationException($"{request.RequestUri}: {(int)answer.StatusCode} {body}");
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            NoticeSilence(node);
            return null;
        }
        finally
        {
            request.Dispose();
        }
    }
}
