namespace RetailMessenger.Core.Conversations;

/// <summary>How far a message has come, as its network says; later values are further.</summary>
public enum DeliveryStatus
{
    /// <summary>It left the network for the customer's device.</summary>
    Sent = 1,

    /// <summary>It is on the customer's device.</summary>
    Delivered = 2,

    /// <summary>The customer has seen it.</summary>
    Read = 3,

    /// <summary>It will not arrive.</summary>
    Failed = 4,
}
