using Orleans.Concurrency;

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
}
