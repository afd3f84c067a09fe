using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Runtime.Conversations;

/// <summary>Carries a stored entry to its actor, so that it need not be read back. Within a process it goes by reference.</summary>
[GenerateSerializer, Immutable, Alias("wake-up")]
internal sealed class WakeUp(LogEntry entry, string? trace, string? node)
{
    [Id(0)]
    public LogEntry Entry { get; } = entry;

    /// <summary>The trace in which the entry came, as W3C's traceparent; null when nobody traces.</summary>
    [Id(1)]
    public string? Trace { get; } = trace;

    /// <summary>The node on which the entry was stored, whose own watchers know of it; null when there are no others.</summary>
    [Id(2)]
    public string? Node { get; } = node;
}
