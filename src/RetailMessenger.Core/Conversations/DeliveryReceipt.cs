namespace RetailMessenger.Core.Conversations;

/// <summary>A network's word on a message that it took.</summary>
/// <param name="Conversation">Where the message went.</param>
/// <param name="NetworkId">
/// The network's id of the message, which may be heard here before the message is known as sent. Networks that speak of all messages up to a moment
/// have one made-up id for that, which begins with <c>#</c> and whose <paramref name="Time"/> moves.
/// </param>
/// <param name="Status">How far it has come.</param>
/// <param name="Time">When, by the network's clock.</param>
/// <param name="Reason">Why it failed, such as the network's code; null otherwise.</param>
public sealed record DeliveryReceipt(ConversationKey Conversation, string NetworkId, DeliveryStatus Status, DateTimeOffset Time, string? Reason = null);
