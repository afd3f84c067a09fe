namespace RetailMessenger.Core.Conversations;

/// <summary>A file that a customer sent.</summary>
/// <param name="Id">Unguessable: at least 128 random bits.</param>
/// <param name="Conversation">Where it was sent.</param>
/// <param name="Name">The file's name as the customer's device gave it.</param>
/// <param name="ContentType">What its bytes are.</param>
/// <param name="Content">The bytes.</param>
public sealed record StoredAttachment(string Id, ConversationKey Conversation, string Name, string ContentType, ReadOnlyMemory<byte> Content);
