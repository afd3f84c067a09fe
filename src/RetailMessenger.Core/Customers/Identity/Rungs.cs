using RetailMessenger.Core.Retail;

namespace RetailMessenger.Core.Customers.Identity;

/// <summary>How well somebody must have shown who they are for what they want.</summary>
public static class Rungs
{
    /// <summary>To be told of an order, and of which orders there are.</summary>
    public const Rung ReadOrders = Rung.KnownAddress;

    /// <summary>To be told what stands in the account: how it is paid, what is on gift cards, where it is sent to.</summary>
    public const Rung ReadAccount = Rung.OneTimeCode;

    /// <summary>
    /// To have something done. What only brings money back to where it came from, or is sent to the customer anyway, wants the order's details; what
    /// costs the customer money or sends a parcel elsewhere wants a code.
    /// </summary>
    public static Rung Of(ShopOperation operation) => operation switch
    {
        ShopOperation.CancelOrder or ShopOperation.ReturnItems => Rung.OrderDetails,
        ShopOperation.KeepConsent => Rung.KnownAddress,
        _ => Rung.OneTimeCode,
    };
}
