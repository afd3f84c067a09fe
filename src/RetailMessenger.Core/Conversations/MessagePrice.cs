namespace RetailMessenger.Core.Conversations;

/// <summary>What a message costs the shop, as the shop configured it; networks move their prices.</summary>
/// <param name="PerMessage">Each message.</param>
/// <param name="PerSegment">Each segment of it, on networks that cut texts into such.</param>
/// <param name="Currency">ISO 4217.</param>
public sealed record MessagePrice(decimal PerMessage, decimal PerSegment, string Currency)
{
    /// <summary>The price of one message.</summary>
    /// <param name="segments">Its segments; 0 where there are none.</param>
    public decimal Of(int segments) => PerMessage + (segments * PerSegment);
}
