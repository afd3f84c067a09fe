namespace RetailMessenger.Core.Customers.Identity;

/// <summary>How well it is known who writes. Each is worth more than those before it.</summary>
public enum Rung
{
    /// <summary>Not at all.</summary>
    Anonymous = 0,

    /// <summary>The network or the shop's own page vouches for the address that writes, and the shop knows whose it is.</summary>
    KnownAddress = 1,

    /// <summary>They know an order's number, and the e-mail address or the postal code that belongs to it. Good for that order alone.</summary>
    OrderDetails = 2,

    /// <summary>They have read a code that was sent to an address of the customer.</summary>
    OneTimeCode = 3,
}
