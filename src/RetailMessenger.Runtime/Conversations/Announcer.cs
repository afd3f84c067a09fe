using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Runtime.Conversations;

/// <summary>Tells of stored entries: whoever follows the conversation, and the actor that has work with them.</summary>
internal sealed class Announcer(LiveConversations live, Actors actors)
{
    /// <summary>Has a watcher told from now on, until what is returned is disposed.</summary>
    public IDisposable Watch(ConversationKey conversation, IConversationWatcher watcher) => live.Watch(conversation, watcher);

    /// <summary>Tells what the customer said.</summary>
    public Task HeardAsync(LogEntry entry)
    {
        live.Publish(entry.Conversation, [entry]);
        return actors.Answering(entry.Conversation).WakeAsync(new WakeUp(entry, System.Diagnostics.Activity.Current?.Id));
    }

    /// <summary>Tells what the shop said.</summary>
    public Task SaidAsync(ConversationKey conversation, IReadOnlyList<LogEntry> entries, bool pulled)
    {
        live.Publish(conversation, entries);
        return pulled || entries.Count == 0 ? Task.CompletedTask : actors.Delivering(conversation).WakeAsync();
    }
}
