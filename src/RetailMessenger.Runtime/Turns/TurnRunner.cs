using RetailMessenger.BotFramework.Schema;
using RetailMessenger.BotFramework.State;
using RetailMessenger.BotFramework.Turns;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Runtime.Conversations;

namespace RetailMessenger.Runtime.Turns;

/// <summary>
/// Runs the bot over one question and gathers what it decided. Writes nothing. While somebody outside this product speaks to the customer the bot is
/// not asked.
/// </summary>
internal sealed class TurnRunner(TurnBot bot, Questions questions, IConversationLog log, ChannelDirectory channels, Pace pace)
{
    public TimeSpan QuietTimeOf(ConversationKey conversation) => channels.ProfileOf(conversation).QuietTime;

    public async Task<TurnOutcome> RunAsync(ConversationSnapshot conversation, IReadOnlyList<LogEntry> question)
    {
        var staged = new StagedTurn();
        var replies = new StagedReplies(conversation.Key, question[^1].ActivityId);
        try
        {
            var storage = new TurnStorage(log, conversation);
            var standing = await LookAgainAsync(conversation);
            if (standing.HeldUntil > pace.Time.GetUtcNow())
            {
                staged.Measures.Add(new("turn.held", conversation.Key));
                return new TurnOutcome(Gather(conversation, question, staged, replies, storage), null);
            }

            using var context = Begin(conversation, await questions.ReadAsync(question), storage);
            context.TurnState.Add(standing);
            context.TurnState.Add(staged);
            context.TurnState.Add(replies);
            await pace.LimitAsync(cancellationToken => bot.Adapter.RunAsync(context, bot.Bot, cancellationToken));
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
            using var context = Begin(conversation, Burst.Join(question), new TurnStorage(log, conversation));
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

    // How a customer of another network may be written to changes with what comes in, unseen by the conversation's actor.
    private async Task<ConversationSnapshot> LookAgainAsync(ConversationSnapshot conversation) => channels.ProfileOf(conversation.Key).Pulled
        ? conversation
        : await log.FindAsync(conversation.Key, CancellationToken.None) ?? conversation;

    private TurnContext Begin(ConversationSnapshot conversation, Activity question, TurnStorage storage)
    {
        var context = new TurnContext(bot.Adapter, question);
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
