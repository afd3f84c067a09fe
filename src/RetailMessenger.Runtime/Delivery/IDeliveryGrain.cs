using Orleans.Concurrency;

namespace RetailMessenger.Runtime.Delivery;

/// <summary>The actor that hands one conversation's replies to its network; its key is the conversation's text form.</summary>
[Alias("delivery")]
internal interface IDeliveryGrain : IGrainWithStringKey
{
    /// <summary>Tells that there is something to deliver. Losing the call delays it until the next sweep.</summary>
    [OneWay, AlwaysInterleave, Alias("wake")]
    Task WakeAsync();
}
