namespace RetailMessenger.Core.Conversations;

/// <summary>The moments before which things are too old to be kept. Null keeps them for ever.</summary>
/// <param name="Usual">For the channels that have no limit of their own.</param>
/// <param name="Channels">By the channel's name.</param>
public sealed record RetentionLimits(DateTimeOffset? Usual, IReadOnlyDictionary<string, DateTimeOffset?> Channels)
{
    /// <summary>The latest of them: nothing younger goes anywhere. Null when all is kept for ever.</summary>
    public DateTimeOffset? Latest => Channels.Values.Append(Usual).Max();

    /// <summary>The channel's moment.</summary>
    public DateTimeOffset? Of(string channel) => Channels.TryGetValue(channel, out var own) ? own : Usual;
}
