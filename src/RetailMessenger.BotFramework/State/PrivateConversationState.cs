using RetailMessenger.BotFramework.Turns;

namespace RetailMessenger.BotFramework.State;

/// <summary>
/// What is remembered of one user in one conversation. Key: <c>{channelId}/conversations/{conversation.id}/users/{from.id}</c>.
/// </summary>
public class PrivateConversationState(IStorage storage) : BotState(storage, nameof(PrivateConversationState))
{
    /// <inheritdoc/>
    protected override string GetStorageKey(ITurnContext turnContext)
        => $"{StateKeys.Channel(turnContext)}/conversations/{StateKeys.Conversation(turnContext)}/users/{StateKeys.User(turnContext)}";
}
