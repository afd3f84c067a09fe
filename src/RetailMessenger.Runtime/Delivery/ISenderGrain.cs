namespace RetailMessenger.Runtime.Delivery;

/// <summary>The one actor that keeps the rate of an address of the shop; its key is the address.</summary>
[Alias("sender")]
internal interface ISenderGrain : IGrainWithStringKey
{
    /// <summary>Takes a place in the order of sending.</summary>
    /// <param name="cost">How much of the rate it takes.</param>
    /// <param name="perSecond">The rate.</param>
    /// <returns>How long to wait for it.</returns>
    [Alias("reserve")]
    Task<TimeSpan> ReserveAsync(double cost, double perSecond);
}
