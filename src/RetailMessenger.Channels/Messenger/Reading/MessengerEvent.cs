using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Channels.Messenger.Reading;

/// <summary>What one event of a webhook came to.</summary>
internal abstract record MessengerEvent
{
    private MessengerEvent()
    {
    }

    /// <summary>Something for the conversation's log.</summary>
    public sealed record Said(IncomingActivity Activity) : MessengerEvent;

    /// <summary>The network's word on what we sent.</summary>
    public sealed record Receipts(IReadOnlyList<DeliveryReceipt> All) : MessengerEvent;

    /// <summary>Meta's word on the Page: may it go on writing?</summary>
    public sealed record Policy(string Page, string Action, string Reason) : MessengerEvent;

    /// <summary>Nothing for this product.</summary>
    /// <param name="Kind">What it was, such as <c>changes</c>; no word of a customer.</param>
    public sealed record Ignored(string Kind) : MessengerEvent;
}
