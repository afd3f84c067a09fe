namespace RetailMessenger.Core.Conversations;

/// <summary>One network on which customers write.</summary>
public interface IChannel
{
    /// <summary>The name that stands in <see cref="ConversationKey.Channel"/> and in activities' <c>channelId</c>; unique.</summary>
    string Name { get; }

    /// <summary>What the network can show and how it delivers.</summary>
    ChannelProfile Profile { get; }

    /// <summary>Hands one reply to the network. Called for one reply of a conversation at a time, in order; never for a channel that is pulled.</summary>
    /// <exception cref="HttpRequestException">Counts as <see cref="SendResult.TryAgain"/>.</exception>
    Task<SendResult> SendAsync(LogEntry reply, ConversationSnapshot conversation, CancellationToken cancellationToken);
}
