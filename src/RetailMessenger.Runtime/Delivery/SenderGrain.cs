namespace RetailMessenger.Runtime.Delivery;

/// <summary>
/// Spreads what an address sends evenly over time: what has waited for a second may go at once, then each message waits for those before it. A rate
/// forgotten with its actor was not in use for minutes.
/// </summary>
[GrainType("sender")]
internal sealed class SenderGrain(TimeProvider time) : Grain, ISenderGrain
{
    private static readonly TimeSpan Burst = TimeSpan.FromSeconds(1);

    private DateTimeOffset _free;

    public Task<TimeSpan> ReserveAsync(double cost, double perSecond)
    {
        var now = time.GetUtcNow();
        var begins = _free > now - Burst ? _free : now - Burst;
        _free = begins + TimeSpan.FromSeconds(cost / perSecond);
        return Task.FromResult(begins > now ? begins - now : TimeSpan.Zero);
    }
}
