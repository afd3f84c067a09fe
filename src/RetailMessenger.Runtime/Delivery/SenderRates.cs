using RetailMessenger.Core.Conversations;
using RetailMessenger.Runtime.Conversations;

namespace RetailMessenger.Runtime.Delivery;

/// <summary>Keeps the rates that networks allow to an address of the shop, over all its conversations.</summary>
internal sealed class SenderRates(IGrainFactory grains, Pace pace)
{
    /// <summary>Returns when the message may go.</summary>
    /// <returns>Whether it had to wait.</returns>
    /// <exception cref="OperationCanceledException">The process stops.</exception>
    public async Task<bool> WaitAsync(SendPermit permit)
    {
        var wait = await grains.GetGrain<ISenderGrain>(permit.Sender).ReserveAsync(permit.Cost, permit.PerSecond);
        await pace.WaitAsync(wait);
        return wait > TimeSpan.Zero;
    }
}
