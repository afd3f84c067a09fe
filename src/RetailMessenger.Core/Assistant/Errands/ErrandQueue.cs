using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Core.Measures;

namespace RetailMessenger.Core.Assistant.Errands;

/// <summary>What is to be done after the turn's commit.</summary>
internal static class ErrandQueue
{
    /// <summary>The name of the event that wakes the conversation for its errands. Anybody may send it: what is done stands in the state alone.</summary>
    public const string WakeUp = "errand";

    /// <summary>A key for the next errand of a turn, the same when the turn runs again.</summary>
    public static string KeyOf(AssistantTurn turn)
    {
        var (activity, count) = (turn.Context.Activity, turn.Conversation.Errands.Count);
        var name = string.Create(CultureInfo.InvariantCulture, $"{turn.Context.ConversationKeyOf()}|{activity.Id}|{activity.Timestamp:O}|{count}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)));
    }

    /// <summary>Keeps an errand with the turn's state, and sees to it that the conversation wakes for it when that is committed.</summary>
    public static void Add(AssistantTurn turn, Errand errand, DateTimeOffset now)
    {
        turn.Conversation.Errands.Add(errand);
        var said = turn.Context.Activity;
        var wakeUp = new Activity(ActivityTypes.Event)
        {
            Name = WakeUp,
            ChannelId = said.ChannelId,
            ServiceUrl = said.ServiceUrl,
            Conversation = said.Conversation,
            From = said.From,
            Recipient = said.Recipient,
            Locale = said.Locale,
        };
        StagedTurn.Of(turn.Context).Scheduled.Add(
            new ScheduledActivity($"errand:{errand.Key}", turn.Context.ConversationKeyOf(), now, Direction.In, ActivityBody.Of(wakeUp)));
    }
}
