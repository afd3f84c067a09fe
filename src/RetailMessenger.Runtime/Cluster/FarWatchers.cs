using RetailMessenger.Core.Conversations;
using RetailMessenger.Runtime.Conversations;

namespace RetailMessenger.Runtime.Cluster;

/// <summary>The other nodes that follow the conversation of one actor. Used by that actor alone.</summary>
internal sealed class FarWatchers(LiveConversations live, Node node, TimeProvider time, ConversationKey conversation)
{
    private readonly Dictionary<string, (FarWatcher Watcher, IDisposable Watch)> _watchers = new(StringComparer.Ordinal);

    /// <summary>Has a node told from now on, until some time has passed.</summary>
    /// <returns>Whether it was told before.</returns>
    public bool Add(string follows, IFollower follower)
    {
        DropSilent();
        if (follows == node.Name)
            return true;

        var isKnown = _watchers.TryGetValue(follows, out var known);
        if (!isKnown)
        {
            var watcher = new FarWatcher(follows, follower, conversation);
            _watchers[follows] = known = (watcher, live.Watch(conversation, watcher));
        }

        known.Watcher.Until = time.GetUtcNow() + node.Patience;
        return isKnown;
    }

    public void Remove(string follows)
    {
        if (_watchers.Remove(follows, out var known))
            known.Watch.Dispose();
    }

    /// <summary>The actor goes: wherever it lives next, it is told again who follows.</summary>
    public void Clear()
    {
        foreach (var (follows, known) in _watchers.ToList())
        {
            Remove(follows);
            known.Watcher.Leave();
        }
    }

    private void DropSilent()
    {
        var now = time.GetUtcNow();
        foreach (var silent in _watchers.Where(known => known.Value.Watcher.Until < now).Select(known => known.Key).ToList())
            Remove(silent);
    }
}
