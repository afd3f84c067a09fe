using System.Diagnostics;

namespace RetailMessenger.EndToEndTests.Cluster.Chaos;

/// <summary>Customers who all talk at once, until they are told to finish what they are saying.</summary>
internal sealed class Crowd(IReadOnlyList<IChaosCustomer> customers) : IDisposable
{
    /// <summary>Longer than any fault that is made, and all that follows from it, may last.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly SemaphoreSlim _answered = new(0);
    private readonly int[] _begun = new int[customers.Count];
    private readonly int[] _ended = new int[customers.Count];
    private volatile bool _finish;
    private Task _talking = Task.CompletedTask;

    public void Begin(CancellationToken cancellationToken) =>
        _talking = Task.WhenAll(customers.Select((customer, i) => TalkAsync(customer, i, cancellationToken)));

    /// <summary>Waits for so many more answers.</summary>
    public async Task AnswersAsync(int answers, CancellationToken cancellationToken)
    {
        for (; answers > 0; answers--)
            await SignalAsync(cancellationToken);
    }

    /// <summary>Waits until everybody has been answered something that they began to say after this moment, and returns how long that took.</summary>
    /// <exception cref="TimeoutException">Somebody waits too long.</exception>
    public async Task<TimeSpan> EverybodyAnsweredAsync(CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        int[] begun = [.. _begun];
        while (Enumerable.Range(0, customers.Count).Where(i => Volatile.Read(ref _ended[i]) <= begun[i]).ToList() is [_, ..] waiting)
        {
            await SignalAsync(cancellationToken);
            if (watch.Elapsed > Patience)
                throw new TimeoutException($"After {Patience.TotalMinutes:0} minutes these wait: {string.Join(", ", waiting.Select(i => customers[i].Conversation))}.");
        }

        return watch.Elapsed;
    }

    /// <summary>Has everybody finish.</summary>
    public Task FinishAsync()
    {
        _finish = true;
        return _talking.WaitAsync(Patience);
    }

    public void Dispose() => _answered.Dispose();

    private async Task TalkAsync(IChaosCustomer customer, int i, CancellationToken cancellationToken)
    {
        while (!_finish)
        {
            Volatile.Write(ref _begun[i], _begun[i] + 1);
            await customer.TalkOnceAsync(cancellationToken);
            Volatile.Write(ref _ended[i], _begun[i]);
            _answered.Release();
        }
    }

    // A customer that can go on no more must not be waited for.
    private async Task SignalAsync(CancellationToken cancellationToken)
    {
        var signal = _answered.WaitAsync(Patience, cancellationToken);
        if (await Task.WhenAny(signal, _talking) == _talking)
            await _talking;
        if (!await signal)
            throw new TimeoutException($"Nobody was answered for {Patience.TotalMinutes:0} minutes.");
    }
}
