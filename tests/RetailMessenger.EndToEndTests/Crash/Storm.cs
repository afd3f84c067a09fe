namespace RetailMessenger.EndToEndTests.Crash;

/// <summary>Kills the server after random numbers of acknowledged messages, which falls into any moment of other customers' turns, and starts it again.</summary>
internal sealed class Storm(ServerProcess server, ServerUptime uptime, int kills, int seed) : IDisposable
{
    private const int Least = 100;
    private const int Most = 300;

    private readonly Random _random = new(seed);
    private readonly SemaphoreSlim _acknowledged = new(0);

    public int Killed { get; private set; }

    /// <summary>So many messages that the storm ends before the talks do.</summary>
    public int MessagesEach(int customers) => ((kills + 2) * Most / customers) + 1;

    public void Acknowledged() => _acknowledged.Release();

    public void Dispose() => _acknowledged.Dispose();

    public async Task RageAsync(CancellationToken cancellationToken)
    {
        while (Killed < kills)
        {
            for (var calm = _random.Next(Least, Most); calm > 0; calm--)
                await _acknowledged.WaitAsync(cancellationToken);

            uptime.Down();
            await server.KillAsync();
            Killed++;
            await server.StartAsync(cancellationToken);
            uptime.Up();
        }
    }
}
