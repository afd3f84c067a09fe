using RetailMessenger.BotFramework.Turns;

namespace RetailMessenger.BotFramework.State;

/// <summary>What is remembered of one conversation, whoever speaks. Key: <c>{channelId}/conversations/{conversation.id}</c>.</summary>
public class ConversationState(IStorage storage) : BotState(storage, nameof(ConversationState))
{
    /// <inheritdoc/>
    protected override string GetStorageKey(ITurnContext turnContext)
        => $"{StateKeys.Channel(turnContext)}/conversations/{StateKeys.Conversation(turnContext)}";
}
