using RetailMessenger.BotFramework.Schema;

namespace RetailMessenger.Core.Conversations;

/// <summary>One numbered entry of a conversation's log. Immutable; entries of one conversation are ordered by <see cref="Sequence"/>.</summary>
public sealed class LogEntry
{
    /// <summary>The conversation whose log this is.</summary>
    public required ConversationKey Conversation { get; init; }

    /// <summary>
    /// 1 for the conversation's first entry, then without a gap. A log may begin later: old entries are removed, and a conversation that is begun anew after
    /// its erasure goes on counting.
    /// </summary>
    public required long Sequence { get; init; }

    /// <summary>Which way it went.</summary>
    public required Direction Direction { get; init; }

    /// <summary>The activity's id, unique in the conversation. A reply's is its question's id and an index, so that a turn that runs twice makes the same ids.</summary>
    public required string ActivityId { get; init; }

    /// <summary>When it was stored, to the millisecond; strictly later than the entry before it, so that clients may order by it.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>The activity as JSON, without the members that this entry holds itself (<c>id</c>, <c>timestamp</c>): see <see cref="ToJson"/>.</summary>
    public required string ActivityBody { get; init; }

    /// <summary>The customer's entry before this one (0 for none): lets an actor notice that a wake-up call was lost. Only set by an append.</summary>
    public long PreviousIn { get; init; }

    /// <summary>How the delivery of an outgoing entry went.</summary>
    public Delivery Delivery { get; init; } = Delivery.Pending;

    /// <summary>The whole activity as JSON, made without parsing: the entry's own members are put in front of the stored ones.</summary>
    public string ToJson()
    {
        var head = $"{{\"id\":\"{System.Text.Json.JsonEncodedText.Encode(ActivityId)}\",\"timestamp\":\"{Time.UtcDateTime:yyyy-MM-ddTHH:mm:ss.fffZ}\"";
        return ActivityBody == "{}" ? head + "}" : string.Concat(head, ",", ActivityBody.AsSpan(1));
    }

    /// <summary>A fresh copy of the activity, which the caller may change.</summary>
    public Activity ToActivity()
    {
        var activity = Conversations.ActivityBody.Read(ActivityBody);
        activity.Id = ActivityId;
        activity.Timestamp = Time;
        return activity;
    }
}
