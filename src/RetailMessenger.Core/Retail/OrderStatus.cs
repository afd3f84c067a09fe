namespace RetailMessenger.Core.Retail;

/// <summary>How far an order has come.</summary>
public enum OrderStatus
{
    /// <summary>Taken, and not worked on yet: it can be changed.</summary>
    Pending,

    /// <summary>Being packed or on its way.</summary>
    Processed,

    /// <summary>The customer has it.</summary>
    Delivered,

    /// <summary>It was called off before it was sent.</summary>
    Cancelled,

    /// <summary>Delivered, and the customer wants to send some of it back.</summary>
    ReturnRequested,

    /// <summary>Delivered, and the customer wants to have something else instead.</summary>
    ExchangeRequested,
}
