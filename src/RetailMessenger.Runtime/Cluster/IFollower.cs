using Orleans.Concurrency;
using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Runtime.Cluster;

/// <summary>A node that has watchers of conversations whose actors live on other nodes. Any call may be lost.</summary>
[Alias("follower")]
internal interface IFollower : IGrainObserver
{
    /// <summary>Entries of one conversation were stored.</summary>
    [OneWay, Alias("stored")]
    Task StoredAsync(LogEntry[] entries);

    /// <summary>The customer's entries up to a number are answered.</summary>
    [OneWay, Alias("answered")]
    Task AnsweredAsync(string conversation, long sequence);

    /// <summary>Something happens that is never logged, such as typing; the activity as JSON.</summary>
    [OneWay, Alias("happens")]
    Task HappensAsync(string conversation, string activity);

    /// <summary>The conversation's actor goes; wherever it lives next, it does not know yet who follows.</summary>
    [OneWay, Alias("gone")]
    Task GoneAsync(string conversation);
}
