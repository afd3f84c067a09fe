using System.Collections.Concurrent;
using System.Collections.Immutable;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.Core.Conversations;

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

    public void Publish(ConversationKey conversation, IReadOnlyList<LogEntry> entries)
    {
        if (entries.Count == 0 || !_watchers.TryGetValue(conversation, out var watchers))
            return;

        foreach (var watcher in watchers)
            watcher.OnStored(entries);
    }

    public void PublishAnswered(ConversationKey conversation, long sequence)
    {
        if (!_watchers.TryGetValue(conversation, out var watchers))
            return;

        foreach (var watcher in watchers)
            watcher.OnAnswered(sequence);
    }

    public void PublishEphemeral(ConversationKey conversation, Activity activity)
    {
        if (!_watchers.TryGetValue(conversation, out var watchers))
            return;

        foreach (var watcher in watchers)
            watcher.OnEphemeral(activity);
    }

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
