using RetailMessenger.BotFramework.State;

namespace RetailMessenger.BotFramework.Dialogs.Memory.Scopes;

/// <summary><see cref="ScopePath.Conversation"/>.</summary>
public class ConversationMemoryScope() : BotStateMemoryScope<ConversationState>(ScopePath.Conversation);
