using Orleans.Concurrency;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Runtime.Cluster;

namespace RetailMessenger.Runtime.Conversations;

/// <summary>The actor that answers one conversation; its key is the conversation's text form.</summary>
[Alias("conversation")]
internal interface IConversationGrain : IGrainWithStringKey
{
    /// <summary>Tells of a new entry. Losing the call delays the answer until the next sweep; it never loses it.</summary>
    [OneWay, AlwaysInterleave, Alias("wake")]
    Task WakeAsync(WakeUp wakeUp);

    /// <summary>Has the log read for what is unanswered, whatever signals said.</summary>
    [OneWay, AlwaysInterleave, Alias("recover")]
    Task RecoverAsync();

    /// <summary>Has a node told what happens in the conversation, until it says that it no longer follows, or says nothing for long.</summary>
    /// <returns>Whether the node was told before.</returns>
    [AlwaysInterleave, Alias("follow")]
    Task<bool> FollowAsync(string node, IFollower follower);

    /// <summary>A node no longer follows.</summary>
    [OneWay, AlwaysInterleave, Alias("leave")]
    Task LeaveAsync(string node);

    /// <summary>Tells of what was said unasked, and stored on another node.</summary>
    [OneWay, AlwaysInterleave, Alias("said")]
    Task SaidAsync(LogEntry[] entries, string node);
}
