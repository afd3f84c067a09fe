namespace RetailMessenger.Core.Conversations;

/// <summary>A customer's entry that the bot gave up answering.</summary>
/// <param name="Conversation">Where.</param>
/// <param name="Sequence">Which entry of its log.</param>
/// <param name="Time">When it was parked.</param>
/// <param name="Reason">What went wrong, for staff and developers.</param>
/// <param name="Retried">Whether someone had it tried again.</param>
public sealed record ParkedTurn(ConversationKey Conversation, long Sequence, DateTimeOffset Time, string Reason, bool Retried);
