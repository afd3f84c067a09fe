using System.Collections.Concurrent;
using System.Collections.Immutable;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Runtime.Cluster;

namespace RetailMessenger.Runtime.Conversations;

/// <summary>Who follows which conversation at this moment. Holds nothing for conversations that nobody follows.</summary>
internal sealed class LiveConversations
{
    private readonly ConcurrentDictionary<ConversationKey, ImmutableArray<IConversationWatcher>> _watchers = new();

    public IDisposable Watch(ConversationKey conversation, IConversationWatcher watcher)
    {
        _watchers.AddOrUpdate(conversation, [watcher], (_, others) => others.Add(watcher));
        return new Subscription(this, conversation, watcher);
    }

    /// <param name="conversation">Which conversation.</param>
    /// <param name="entries">What was stored.</param>
    /// <param name="from">The node that told its own watchers already; null when none did.</param>
    public void Publish(ConversationKey conversation, IReadOnlyList<LogEntry> entries, string? from = null)
    {
        if (entries.Count == 0)
            return;

        foreach (var watcher in WatchersOf(conversation))
        {
            if (from is null || watcher is not FarWatcher far || far.Node != from)
                watcher.OnStored(entries);
        }
    }

    public void PublishAnswered(ConversationKey conversation, long sequence)
    {
        foreach (var watcher in WatchersOf(conversation))
            watcher.OnAnswered(sequence);
    }

    public void PublishEphemeral(ConversationKey conversation, Activity activity)
    {
        foreach (var watcher in WatchersOf(conversation))
            watcher.OnEphemeral(activity);
    }

    /// <summary>Tells that signals of other nodes may have been lost.</summary>
    public void PublishMissed(ConversationKey conversation)
    {
        foreach (var watcher in WatchersOf(conversation))
            watcher.OnMissed();
    }

    private ImmutableArray<IConversationWatcher> WatchersOf(ConversationKey conversation) => _watchers.GetValueOrDefault(conversation, []);

    private void Forget(ConversationKey conversation, IConversationWatcher watcher)
    {
        var left = _watchers.AddOrUpdate(conversation, [], (_, others) => others.Remove(watcher));
        if (left.IsEmpty)
            ((ICollection<KeyValuePair<ConversationKey, ImmutableArray<IConversationWatcher>>>)_watchers).Remove(new(conversation, left));
    }

    private sealed class Subscription(LiveConversations conversations, ConversationKey conversation, IConversationWatcher watcher) : IDisposable
    {
        public void Dispose() => conversations.Forget(conversation, watcher);
    }
}
