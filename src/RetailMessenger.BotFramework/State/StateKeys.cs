using RetailMessenger.BotFramework.Turns;

namespace RetailMessenger.BotFramework.State;

internal static class StateKeys
{
    public static string Channel(ITurnContext turnContext) => Present(turnContext.Activity.ChannelId, "channelId");

    public static string Conversation(ITurnContext turnContext) => Present(turnContext.Activity.Conversation?.Id, "conversation.id");

    public static string User(ITurnContext turnContext) => Present(turnContext.Activity.From?.Id, "from.id");

    private static string Present(string? id, string name)
        => id ?? throw new InvalidOperationException($"The activity has no {name}, by which its state is kept.");
}
