using RetailMessenger.BotFramework.Turns;
using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Core.Measures;

/// <summary>Notes what happens in a turn.</summary>
public static class TurnMeasures
{
    /// <summary>Stages a measure; it is written with the turn's commit or not at all.</summary>
    /// <exception cref="InvalidOperationException">The turn is not run by the conversation engine.</exception>
    public static void Note(this ITurnContext turnContext, string name, string subject = "", double value = 1)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        StagedTurn.Of(turnContext).Measures.Add(new Measure(name, turnContext.ConversationKeyOf(), subject, value));
    }

    /// <summary>The conversation in which the turn takes place.</summary>
    public static ConversationKey ConversationKeyOf(this ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var activity = turnContext.Activity;
        return new ConversationKey(activity.ChannelId ?? "", activity.Conversation?.Id ?? "");
    }
}
