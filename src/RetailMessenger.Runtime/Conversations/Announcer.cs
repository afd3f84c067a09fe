using Microsoft.Extensions.Logging;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Runtime.Cluster;
using RetailMessenger.Runtime.Recovery;

namespace RetailMessenger.Runtime.Conversations;

/// <summary>Tells of stored entries: whoever follows the conversation, and the actor that has work with them. It never fails.</summary>
internal sealed partial class Announcer(
    LiveConversations live, Actors actors, ScheduleAlarm alarm, ILogger<Announcer> logger, Follows? follows = null)
{
    /// <summary>Has a watcher told from now on, until what is returned is disposed.</summary>
    public IDisposable Watch(ConversationKey conversation, IConversationWatcher watcher)
    {
        var watch = live.Watch(conversation, watcher);
        return follows?.Follow(conversation, watch) ?? watch;
    }

    /// <summary>Tells what the customer said.</summary>
    public Task HeardAsync(LogEntry entry) => TellAsync(
        entry.Conversation, [entry], () => actors.Answering(entry.Conversation).WakeAsync(new WakeUp(entry, System.Diagnostics.Activity.Current?.Id, follows?.NodeName)));

    /// <summary>Tells what the shop said, on the node of the conversation's actor.</summary>
    public Task SaidAsync(ConversationKey conversation, IReadOnlyList<LogEntry> entries, bool pulled) => TellAsync(
        conversation, entries, () => pulled || entries.Count == 0 ? Task.CompletedTask : actors.Delivering(conversation).WakeAsync());

    /// <summary>Tells what the shop said, on any node.</summary>
    public async Task SaidUnaskedAsync(ConversationKey conversation, LogEntry entry, bool pulled)
    {
        await SaidAsync(conversation, [entry], pulled);
        if (follows is not null)
            await actors.Answering(conversation).SaidAsync([entry], follows.NodeName);
    }

    /// <summary>Tells this node's watchers, and the other nodes that follow, of entries that were stored on another node.</summary>
    public void Relay(ConversationKey conversation, IReadOnlyList<LogEntry> entries, string? node)
    {
        if (node is not null && node != follows?.NodeName)
            live.Publish(conversation, entries, node);
    }

    /// <summary>The nodes that follow a conversation whose actor lives here.</summary>
    public FarWatchers FarWatchersOf(ConversationKey conversation) =>
        follows?.FarWatchersOf(conversation) ?? throw new InvalidOperationException("A node that is alone is followed by none.");

    /// <summary>Tells what a turn said, that its question is answered, and that it may have planned something for now.</summary>
    public async Task CommittedAsync(TurnCommit commit, IReadOnlyList<LogEntry> replies)
    {
        await SaidAsync(commit.Conversation, replies, commit.Pulled);
        live.PublishAnswered(commit.Conversation, commit.AnsweredThrough);
        if (commit.Scheduled.Count > 0)
            alarm.Ring();
    }

    private async Task TellAsync(ConversationKey conversation, IReadOnlyList<LogEntry> entries, Func<Task> wake)
    {
        try
        {
            live.Publish(conversation, entries);
            await wake();
        }
#pragma warning disable CA1031 // the entries are stored: whatever became of the signal, nothing must be sent or decided again for it
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LogNotTold(exception, conversation.Channel);
        }
    }

    [LoggerMessage(LogLevel.Error, "Nobody could be told of entries on {Channel}; the sweeper will find them")]
    private partial void LogNotTold(Exception exception, string channel);
}
