namespace RetailMessenger.Core.Conversations;

/// <summary>Which way an entry of the log went.</summary>
public enum Direction
{
    /// <summary>From the customer to the shop.</summary>
    In = 0,

    /// <summary>From the shop to the customer.</summary>
    Out = 1,
}
