namespace RetailMessenger.Core.Retail;

/// <summary>When moved money is there.</summary>
public enum MoneyTiming
{
    /// <summary>Now.</summary>
    AtOnce,

    /// <summary>When banks have booked it: some working days.</summary>
    Days,

    /// <summary>Once the shop has received what is sent back.</summary>
    OnceReceived,
}
