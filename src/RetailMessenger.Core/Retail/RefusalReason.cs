namespace RetailMessenger.Core.Retail;

/// <summary>The rule of the shop that does not allow an operation.</summary>
public enum RefusalReason
{
    /// <summary>Only pending orders can be cancelled or changed, and those whose items were changed not any more.</summary>
    NotPending,

    /// <summary>Only what was delivered can be sent back, and once.</summary>
    NotDelivered,

    /// <summary>The shop does not take that reason.</summary>
    ReasonNotTaken,

    /// <summary>The order does not have the piece, or not as often.</summary>
    ItemNotInOrder,

    /// <summary>Not as many pieces come as go.</summary>
    UnequalCounts,

    /// <summary>What is to come is no variant of the same product, or cannot be had.</summary>
    ReplacementUnavailable,

    /// <summary>The customer has no such payment method.</summary>
    UnknownPaymentMethod,

    /// <summary>There is not enough on the gift card.</summary>
    GiftCardTooLow,

    /// <summary>It is paid so already.</summary>
    SamePaymentMethod,

    /// <summary>Only what was paid once, in one sum, can be paid otherwise.</summary>
    NotPaidOnce,

    /// <summary>A refund goes to where the money came from, or to a gift card.</summary>
    RefundElsewhere,

    /// <summary>No piece was named.</summary>
    NothingChosen,

    /// <summary>Too long ago for a return or an exchange.</summary>
    ReturnWindowOver,

    /// <summary>The shop takes such things back from nobody.</summary>
    NotReturnable,

    /// <summary>Something that cannot be sent to, such as an address without a street.</summary>
    AddressIncomplete,

    /// <summary>Not what the customer said yes to: a price or a balance has changed since.</summary>
    TermsChanged,

    /// <summary>The shop's system cannot do that.</summary>
    NotSupported,
}
