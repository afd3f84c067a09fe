using RetailMessenger.Core.Retail;

namespace RetailMessenger.Connectors.Shopify.Operations;

/// <summary>Lets one operation of an order, or of a customer, run at a time in this process.</summary>
internal sealed class OnceAtATime : IDisposable
{
    // Two orders that share one wait for each other, which costs a moment and no more.
    private readonly SemaphoreSlim[] _gates = [.. Enumerable.Range(0, 256).Select(_ => new SemaphoreSlim(1))];

    /// <summary>Waits for the turn; disposing of it ends the turn.</summary>
    public async Task<IDisposable> TakeAsync(ShopOperation operation, CancellationToken cancellationToken)
    {
        var about = operation is ShopOperation.OnOrder onOrder ? onOrder.OrderNumber : operation.CustomerId;
        var gate = _gates[(uint)StringComparer.Ordinal.GetHashCode(about) % _gates.Length];
        await gate.WaitAsync(cancellationToken);
        return new Turn(gate);
    }

    public void Dispose()
    {
        foreach (var gate in _gates)
            gate.Dispose();
    }

    private sealed class Turn(SemaphoreSlim gate) : IDisposable
    {
        public void Dispose() => gate.Release();
    }
}
