using RetailMessenger.BotFramework.Schema;
using RetailMessenger.Core.Customers.Identity;

namespace RetailMessenger.Core.Conversations;

/// <summary>One network on which customers write.</summary>
public interface IChannel
{
    /// <summary>The name that stands in <see cref="ConversationKey.Channel"/> and in activities' <c>channelId</c>; unique.</summary>
    string Name { get; }

    /// <summary>What the network can show and how it delivers.</summary>
    ChannelProfile Profile { get; }

    /// <summary>What a conversation's own network can show, for a channel that stands for several.</summary>
    ChannelProfile ProfileOf(ConversationKey conversation) => Profile;

    /// <summary>Who wrote an activity of this channel, as far as the network vouches for it; null when it does not.</summary>
    VouchedCustomer? Vouch(Activity activity) => null;

    /// <summary>Whether conversations of another name are this channel's too, unless there is a channel of that name.</summary>
    bool AlsoServes(string channel) => false;

    /// <summary>Hands one message to the network. Called for one message of a conversation at a time, in order; never for a channel that is pulled.</summary>
    /// <exception cref="HttpRequestException">Counts as <see cref="SendResult.TryAgain"/>.</exception>
    Task<SendResult> SendAsync(OutgoingPart part, ConversationSnapshot conversation, CancellationToken cancellationToken);

    /// <summary>What a message takes from the rate of the address that sends it; null when there is no limit.</summary>
    SendPermit? PermitFor(OutgoingPart part) => null;

    /// <summary>
    /// Shows the customer something that is never logged: that their message was seen (<see cref="Signals.Seen"/>) or that an answer is coming
    /// (typing). It may be lost, and never fails.
    /// </summary>
    Task SignalAsync(ConversationSnapshot conversation, Activity signal, CancellationToken cancellationToken) => Task.CompletedTask;
}
