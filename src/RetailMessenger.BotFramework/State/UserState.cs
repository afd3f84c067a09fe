using RetailMessenger.BotFramework.Turns;

namespace RetailMessenger.BotFramework.State;

/// <summary>What is remembered of one user in all conversations of one channel. Key: <c>{channelId}/users/{from.id}</c>.</summary>
public class UserState(IStorage storage) : BotState(storage, nameof(UserState))
{
    /// <inheritdoc/>
    protected override string GetStorageKey(ITurnContext turnContext) => $"{StateKeys.Channel(turnContext)}/users/{StateKeys.User(turnContext)}";
}
