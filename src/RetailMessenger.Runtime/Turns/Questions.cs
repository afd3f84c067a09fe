using RetailMessenger.BotFramework.Schema;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Core.Conversations.Fitting;
using RetailMessenger.Runtime.Conversations;
using RetailMessenger.Runtime.Delivery;

namespace RetailMessenger.Runtime.Turns;

/// <summary>Reads what a customer says as the bot is to hear it: an answer by a number becomes the choice that stood beside that number.</summary>
internal sealed class Questions(IConversationLog log, ChannelDirectory channels, NetworkSignals signals)
{
    private const int MostLookedAt = 30;

    public async Task<Activity> ReadAsync(IReadOnlyList<LogEntry> entries)
    {
        var activity = Burst.Join(entries);
        var profile = channels.ProfileOf(entries[0].Conversation);
        if (profile.Pulled)
            return activity;

        signals.Show(entries[0].Conversation, Signals.OfSeen());
        if (activity.Type == ActivityTypes.Message && ChoiceAnswer.MayBeLabel(activity.Text)
            && ChoiceAnswer.Find(activity.Text, await FindOpenAsync(entries[0], profile)) is { } chosen)
        {
            ChoicePayload.Apply(activity, chosen);
        }

        return activity;
    }

    // What the shop said since the customer's message before this one; it may say so after this one was written, and stored.
    private async Task<IReadOnlyList<FittedChoice>> FindOpenAsync(LogEntry question, ChannelProfile profile)
    {
        var entries = await log.ReadLastAsync(question.Conversation, MostLookedAt, CancellationToken.None);
        var said = entries
            .Where(entry => entry.Direction == Direction.Out || entry.Sequence < question.Sequence)
            .Reverse()
            .TakeWhile(entry => entry.Direction == Direction.Out)
            .Reverse();
        return ChoiceAnswer.OpenAfter([.. said.Select(entry => entry.ToActivity())], profile);
    }
}
