using Microsoft.Extensions.Logging;
using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Runtime.Conversations;

/// <summary>Tells of stored entries: whoever follows the conversation, and the actor that has work with them. It never fails.</summary>
internal sealed partial class Announcer(LiveConversations live, Actors actors, ILogger<Announcer> logger)
{
    /// <summary>Has a watcher told from now on, until what is returned is disposed.</summary>
    public IDisposable Watch(ConversationKey conversation, IConversationWatcher watcher) => live.Watch(conversation, watcher);

    /// <summary>Tells what the customer said.</summary>
    public Task HeardAsync(LogEntry entry) => TellAsync(
        entry.Conversation, [entry], () => actors.Answering(entry.Conversation).WakeAsync(new WakeUp(entry, System.Diagnostics.Activity.Current?.Id)));

    /// <summary>Tells what the shop said.</summary>
    public Task SaidAsync(ConversationKey conversation, IReadOnlyList<LogEntry> entries, bool pulled) => TellAsync(
        conversation, entries, () => pulled || entries.Count == 0 ? Task.CompletedTask : actors.Delivering(conversation).WakeAsync());

    /// <summary>Tells that the customer's entries up to a number are answered.</summary>
    public void Answered(ConversationKey conversation, long sequence) => live.PublishAnswered(conversation, sequence);

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
