namespace RetailMessenger.Runtime.Delivery;

/// <summary>How long to wait before trying a network again.</summary>
internal static class Backoff
{
    /// <summary>Doubles with each failure up to the longest wait; between half of that and all of it, so that conversations do not come back together.</summary>
    /// <param name="failed">How often it has failed, from 1.</param>
    /// <param name="options">The first and the longest wait.</param>
    /// <param name="chance">From 0 to 1.</param>
    public static TimeSpan Next(int failed, RuntimeOptions options, double chance)
    {
        var full = Math.Min(options.DeliveryRetryDelay.TotalSeconds * Math.Pow(2, failed - 1), options.LongestDeliveryDelay.TotalSeconds);
        return TimeSpan.FromSeconds(full * (0.5 + (chance / 2)));
    }
}
