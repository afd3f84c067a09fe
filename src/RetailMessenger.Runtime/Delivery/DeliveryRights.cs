using Microsoft.Extensions.Options;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Runtime.Cluster;
using RetailMessenger.Runtime.Conversations;

namespace RetailMessenger.Runtime.Delivery;

/// <summary>Makes this server's rights to deliver.</summary>
internal sealed class DeliveryRights(IConversationLog log, Pace pace, IOptions<RuntimeOptions> options, Node? node = null)
{
    // Where one server at a time works on a store, the one before left its right behind.
    private const string Alone = "alone";

    /// <summary>The right to deliver in a conversation, which is yet to be taken.</summary>
    public DeliveryRight To(ConversationKey conversation) => new(log, conversation, node?.Name ?? Alone, options.Value.DeliveryLease, pace.Time);
}
