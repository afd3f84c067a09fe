namespace RetailMessenger.Core.Conversations;

/// <summary>The right to hand a conversation's replies to its network for some time.</summary>
/// <param name="Conversation">The row, as it was when the right was given.</param>
/// <param name="IsTakenOver">
/// Whether another server had the right, with replies waiting, and did not renew it in time: what that server was sending may reach the customer twice.
/// </param>
public sealed record DeliveryClaim(ConversationSnapshot Conversation, bool IsTakenOver);
