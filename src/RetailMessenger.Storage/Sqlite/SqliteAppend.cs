using Microsoft.Data.Sqlite;
using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Storage.Sqlite;

/// <summary>Adds one entry to a log, inside the writer's transaction.</summary>
internal static class SqliteAppend
{
    private const string BeginOrContinue = """
        INSERT INTO conversation (id, channel, customer, reference, created, version, last_sequence, last_time, last_in, previous_in,
                                  answered_through, delivered_through, unanswered_since, failed_turns, failed_deliveries)
        VALUES ($1, $2, $3, $4, $5, 0, 1, $5, 1, 0, 0, 0, $5, 0, 0)
        ON CONFLICT (id) DO UPDATE SET
            customer = excluded.customer, reference = excluded.reference,
            last_sequence = last_sequence + 1, last_time = max(last_time + 1, excluded.last_time),
            previous_in = last_in, last_in = last_sequence + 1,
            unanswered_since = coalesce(unanswered_since, excluded.unanswered_since)
        RETURNING last_sequence, previous_in, last_time
        """;

    private const string Continue = """
        UPDATE conversation SET
            last_sequence = last_sequence + 1, last_time = max(last_time + 1, $2),
            previous_in = last_in, last_in = last_sequence + 1,
            unanswered_since = coalesce(unanswered_since, $2)
        WHERE id = $1
        RETURNING last_sequence, previous_in, last_time
        """;

    private const string Speak = """
        UPDATE conversation SET
            last_sequence = last_sequence + 1, last_time = max(last_time + 1, $2),
            delivered_through = CASE WHEN $3 THEN last_sequence + 1 ELSE delivered_through END,
            undelivered_since = CASE WHEN $3 THEN NULL ELSE coalesce(undelivered_since, $2) END
        WHERE id = $1
        RETURNING last_sequence, previous_in, last_time
        """;

    public static Receipt In(SqliteSession session, IncomingRow row, long now)
    {
        // Looked up first, as a refused insert would have used up a number.
        if (row.MessageId is not null && FindKnown(session, row.MessageId) is { } known)
            return new Receipt.Duplicate(known);

        var place = row.Begins
            ? session.First(BeginOrContinue, Place.Read, row.Conversation, row.Key.Channel, row.Customer, row.Reference, now)
            : session.First(Continue, Place.Read, row.Conversation, now);
        if (place is null)
            return new Receipt.UnknownConversation();

        var activityId = $"{row.Key.Id}|{place.Sequence:D7}";
        Insert(session, row.Conversation, place, Direction.In, activityId, row.MessageId, row.Body, EntryRow.Sent);
        return new Receipt.Stored(new LogEntry
        {
            Conversation = row.Key,
            Sequence = place.Sequence,
            Direction = Direction.In,
            ActivityId = activityId,
            Time = DateTimeOffset.FromUnixTimeMilliseconds(place.Time),
            ActivityBody = row.Body,
            PreviousIn = place.PreviousIn,
        });
    }

    public static LogEntry? Out(SqliteSession session, ConversationKey key, Reply reply, bool pulled, long now)
    {
        var conversation = key.ToString();
        var messageId = $"out#{conversation}#{reply.ActivityId}";
        var known = session.First(
            "SELECT sequence, direction, activity_id, time, activity, delivery, delivery_note FROM entry WHERE message_id = $1",
            found => EntryRow.Read(key, found),
            messageId);
        if (known is not null)
            return known;

        var place = session.First(Speak, Place.Read, conversation, now, pulled);
        if (place is null)
            return null;

        Insert(session, conversation, place, Direction.Out, reply.ActivityId, messageId, reply.ActivityBody, pulled ? EntryRow.Sent : EntryRow.Pending);
        return OutEntry(key, place.Sequence, place.Time, reply, pulled);
    }

    public static void Insert(
        SqliteSession session, string conversation, Place place, Direction direction, string activityId, string? messageId, string body, int delivery) =>
        session.Execute(
            "INSERT INTO entry (conversation, sequence, direction, activity_id, message_id, time, activity, delivery) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
            conversation, place.Sequence, (int)direction, activityId, messageId, place.Time, body, delivery);

    public static LogEntry OutEntry(ConversationKey key, long sequence, long time, Reply reply, bool pulled) => new()
    {
        Conversation = key,
        Sequence = sequence,
        Direction = Direction.Out,
        ActivityId = reply.ActivityId,
        Time = DateTimeOffset.FromUnixTimeMilliseconds(time),
        ActivityBody = reply.ActivityBody,
        Delivery = pulled ? new Delivery.Sent(null) : Delivery.Pending,
    };

    private static string? FindKnown(SqliteSession session, string messageId) =>
        session.First("SELECT activity_id FROM entry WHERE message_id = $1", row => row.GetString(0), messageId);

    /// <summary>Where an entry stands in its log.</summary>
    internal sealed record Place(long Sequence, long PreviousIn, long Time)
    {
        public static Place Read(SqliteDataReader row) => new(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2));
    }
}
