namespace RetailMessenger.Core.Conversations;

/// <summary>How long the shop keeps what was said. Null keeps it for ever.</summary>
/// <param name="Age">On the channels that have no age of their own.</param>
/// <param name="Channels">By the channel's name.</param>
/// <param name="Every">How often old things are looked for; at least a minute.</param>
/// <param name="Pause">How long others have the store to themselves between two batches.</param>
public sealed record RetentionRules(TimeSpan? Age, IReadOnlyDictionary<string, TimeSpan?> Channels, TimeSpan Every, TimeSpan Pause)
{
    /// <summary>What is too old at a moment.</summary>
    public RetentionLimits LimitsAt(DateTimeOffset now) =>
        new(now - Age, Channels.ToDictionary(channel => channel.Key, channel => now - channel.Value, StringComparer.OrdinalIgnoreCase));
}
