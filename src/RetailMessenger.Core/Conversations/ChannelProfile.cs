namespace RetailMessenger.Core.Conversations;

/// <summary>What a network can do, as far as the engine has to know it.</summary>
public sealed record ChannelProfile
{
    /// <summary>Whether the client fetches replies from the log itself, so that a commit is the delivery.</summary>
    public bool Pulled { get; init; }

    /// <summary>Messages of one customer that arrive within this time of each other are answered as one turn; zero answers each.</summary>
    public TimeSpan QuietTime { get; init; }

    /// <summary>Whether the carrier owns words such as STOP and CANCEL, so that the bot must neither offer nor interpret them.</summary>
    public bool CarrierOwnsOptOutWords { get; init; }

    /// <summary>Whether the network shows customers that they were heard and that an answer is coming.</summary>
    public bool ShowsSignals { get; init; }

    /// <summary>What the network can show; null for all that an activity can say.</summary>
    public ChannelDisplay? Display { get; init; }

    /// <summary>How long after the customer's last word the network lets the shop write; null for ever.</summary>
    public MessagingWindow? Window { get; init; }

    /// <summary>What a message costs the shop; null when nothing.</summary>
    public MessagePrice? Price { get; init; }
}
