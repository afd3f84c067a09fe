using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Storage;

/// <summary>How an entry is written, in every database.</summary>
internal static class StoredEntry
{
    /// <summary>What is read of an entry, in order.</summary>
    public const string Columns = "sequence, direction, activity_id, time, activity, delivery, delivery_note";

    public const int Pending = 0;
    public const int Sent = 1;
    public const int Failed = 2;

    /// <summary>What came in, at its place in the log.</summary>
    public static LogEntry In(IncomingRow row, long sequence, long time, long previousIn) => new()
    {
        Conversation = row.Key,
        Sequence = sequence,
        Direction = Direction.In,
        ActivityId = row.ActivityIdAt(sequence),
        Time = DateTimeOffset.FromUnixTimeMilliseconds(time),
        ActivityBody = row.Body,
        PreviousIn = previousIn,
    };

    /// <summary>What is said, at its place in the log.</summary>
    public static LogEntry Out(ConversationKey key, long sequence, long time, Reply reply, bool pulled) => new()
    {
        Conversation = key,
        Sequence = sequence,
        Direction = Direction.Out,
        ActivityId = reply.ActivityId,
        Time = DateTimeOffset.FromUnixTimeMilliseconds(time),
        ActivityBody = reply.ActivityBody,
        Delivery = pulled ? new Delivery.Sent(null) : Delivery.Pending,
    };

    /// <summary>The message id of what is said unasked.</summary>
    public static string MessageIdOf(Reply reply) => $"out#{reply.ActivityId}";

    public static Delivery ReadDelivery(int code, string? note) => code switch
    {
        Sent => new Delivery.Sent(note),
        Failed => new Delivery.Failed(note ?? ""),
        _ => Delivery.Pending,
    };

    /// <exception cref="ArgumentException">The delivery has not ended.</exception>
    public static (int Code, string? Note) WriteDelivery(Delivery outcome) => outcome switch
    {
        Delivery.Sent sent => (Sent, sent.NetworkId),
        Delivery.Failed failed => (Failed, failed.Reason),
        _ => throw new ArgumentException("A delivery is marked when it has ended.", nameof(outcome)),
    };
}
