using RetailMessenger.BotFramework.State;
using RetailMessenger.BotFramework.Turns;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Runtime.Conversations;

namespace RetailMessenger.Runtime.Turns;

/// <summary>Runs the bot over one question and gathers what it decided. Writes nothing.</summary>
internal sealed class TurnRunner(
    ConversationAdapter adapter, TurnBot bot, IConversationLog log, ChannelDirectory channels, Pace pace)
{
    public TimeSpan QuietTimeOf(ConversationKey conversation) => channels.ProfileOf(conversation).QuietTime;

    public async Task<TurnOutcome> RunAsync(ConversationSnapshot conversation, IReadOnlyList<LogEntry> question)
    {
        var staged = new StagedTurn();
        var replies = new StagedReplies(conversation.Key, question[^1].ActivityId);
        try
        {
            var storage = new TurnStorage(log, conversation);
            using var context = Begin(conversation, question, storage);
            context.TurnState.Add(staged);
            context.TurnState.Add(replies);
            await pace.LimitAsync(cancellationToken => adapter.RunAsync(context, bot.Bot, cancellationToken));
            return new TurnOutcome(Gather(conversation, question, staged, replies, storage), null);
        }
#pragma warning disable CA1031 // whatever a dialog throws is a failed turn: it is tried again and parked at last
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return new TurnOutcome(null, exception);
        }
    }

    /// <summary>
    /// Gives a question up with an apology, unless that fails too, and drops the open dialogs when they may be what fails.
    /// </summary>
    public async Task<TurnCommit> ParkAsync(ConversationSnapshot conversation, IReadOnlyList<LogEntry> question, Exception failure, bool dropState)
    {
        var replies = new StagedReplies(conversation.Key, question[^1].ActivityId);
        try
        {
            using var context = Begin(conversation, question, new TurnStorage(log, conversation));
            await pace.LimitAsync(async cancellationToken =>
            {
                var apology = await bot.GiveUp.ApologiseAsync(context, cancellationToken);
                apology.ApplyConversationReference(context.Activity.GetConversationReference());
                replies.Add(ActivityBody.Of(apology));
            });
        }
#pragma warning disable CA1031 // what made the turn fail may make the apology fail: without a word the conversation still goes on
        catch (Exception) when (!pace.Stopping.IsCancellationRequested)
#pragma warning restore CA1031
        {
            dropState = true;
        }

        return new TurnCommit
        {
            Conversation = conversation.Key,
            ExpectedVersion = conversation.Version,
            AnsweredThrough = question[^1].Sequence,
            State = dropState ? "{}" : null,
            Replies = replies.Replies,
            Pulled = channels.ProfileOf(conversation.Key).Pulled,
            Measures = [new("turn.parked", conversation.Key)],
            ParkedFrom = question[0].Sequence,
            ParkedBecause = $"{failure.GetType().Name}: {failure.Message}",
        };
    }

    private TurnContext Begin(ConversationSnapshot conversation, IReadOnlyList<LogEntry> question, TurnStorage storage)
    {
        var context = new TurnContext(adapter, Burst.Join(question));
        context.TurnState.Add<IStorage>(storage);
        context.TurnState.Add(channels.ProfileOf(conversation.Key));
        context.TurnState.Add(pace.Time);
        return context;
    }

    private TurnCommit Gather(
        ConversationSnapshot conversation, IReadOnlyList<LogEntry> question, StagedTurn staged, StagedReplies replies, TurnStorage storage) => new()
        {
            Conversation = conversation.Key,
            ExpectedVersion = conversation.Version,
            AnsweredThrough = question[^1].Sequence,
            State = staged.EraseCustomer ? null : storage.ChangedState,
            Documents = staged.EraseCustomer ? [] : storage.ChangedDocuments,
            Replies = replies.Replies,
            Pulled = channels.ProfileOf(conversation.Key).Pulled,
            Measures = staged.EraseCustomer ? [] : staged.Measures,
            Tickets = staged.Tickets,
            Scheduled = staged.Scheduled,
            EraseCustomer = staged.EraseCustomer,
        };
}
