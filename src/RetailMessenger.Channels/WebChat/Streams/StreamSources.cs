using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Channels.WebChat.Streams;

/// <summary>Where sockets get what they say.</summary>
internal sealed record StreamSources(IConversationLog Log, IConversations Conversations, TimeProvider Time);
