using System.Collections.Concurrent;
using System.Collections.Frozen;
using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Runtime.Conversations;

/// <summary>The channels by name.</summary>
internal sealed class ChannelDirectory(IEnumerable<IChannel> channels)
{
    private static readonly ChannelProfile Unknown = new();

    private readonly FrozenDictionary<string, IChannel> _channels = channels.ToFrozenDictionary(channel => channel.Name, StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, IChannel?> _others = new(StringComparer.Ordinal);

    public IEnumerable<string> Names => _channels.Keys;

    /// <summary>The channel of a conversation; null when it is no longer configured.</summary>
    public IChannel? Find(ConversationKey conversation) => _channels.GetValueOrDefault(conversation.Channel)
        ?? _others.GetOrAdd(conversation.Channel, name => _channels.Values.FirstOrDefault(channel => channel.AlsoServes(name)));

    public ChannelProfile ProfileOf(ConversationKey conversation) => Find(conversation)?.ProfileOf(conversation) ?? Unknown;
}
