using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Storage.Sqlite;

/// <summary>Adds one entry to a log, inside the writer's transaction.</summary>
internal static class SqliteAppend
{
    private const string Find = """
        SELECT number, (SELECT activity_id FROM entry WHERE conversation = number AND message_id = ?2) FROM conversation WHERE id = ?1
        """;

    private const string BeginConversation = """
        INSERT INTO conversation (id, channel, customer, reference, created) VALUES (?1, ?2, ?3, ?4, ?5) RETURNING number
        """;

    private const string BeginProgress = """
        INSERT INTO progress (conversation, version, last_sequence, last_time, last_in, previous_in,
                              answered_through, delivered_through, failed_turns, failed_deliveries, standing)
        VALUES (?1, ?2, ?3, 0, 0, 0, ?3, ?3, 0, 0, ?4)
        """;

    private const string Listen = """
        UPDATE progress SET
            last_sequence = last_sequence + 1, last_time = max(last_time + 1, ?2),
            previous_in = last_in, last_in = last_sequence + 1,
            unanswered_since = coalesce(unanswered_since, ?2),
            last_heard = CASE WHEN ?3 THEN max(last_heard, min(coalesce(?4, ?2), ?2)) ELSE last_heard END,
            standing = CASE WHEN ?5 IS NOT NULL THEN ?5 WHEN ?3 AND standing = 2 THEN 0 ELSE standing END,
            held_until = coalesce(?6, held_until)
        WHERE conversation = ?1
        RETURNING conversation, last_sequence, previous_in, last_time
        """;

    private const string Speak = """
        UPDATE progress SET
            last_sequence = last_sequence + 1, last_time = max(last_time + 1, ?2),
            delivered_through = CASE WHEN ?3 THEN last_sequence + 1 ELSE delivered_through END,
            undelivered_since = CASE WHEN ?3 THEN NULL ELSE coalesce(undelivered_since, ?2) END
        WHERE conversation = ?1
        RETURNING conversation, last_sequence, previous_in, last_time
        """;

    public static Receipt In(SqliteSession session, IncomingRow row, long now)
    {
        // Looked up first, as a refused insert would have used up a number.
        var found = session.First(Find, Known.Read, row.Conversation, row.MessageId);
        if (found is { ActivityId: { } known })
            return new Receipt.Duplicate(known);
        if (found is null && !row.Begins)
            return new Receipt.UnknownConversation();

        var number = found is null ? Begin(session, row, now) : found.Number;
        if (found is not null && row.Begins)
        {
            session.Execute(
                "UPDATE conversation SET customer = ?2, reference = ?3 WHERE number = ?1 AND (customer <> ?2 OR reference <> ?3)",
                number, row.Customer, row.Reference);
        }

        if (row.Changes.Standing == (int)Standing.Open)
            SqliteForgotten.OptIn(session, row.Conversation);
        var place = session.First(
            Listen, Place.Read, number, now, row.Changes.ByCustomer, row.Changes.HappenedAt, row.Changes.Standing, row.Changes.HeldUntil)!;
        Insert(session, place, Direction.In, row.ActivityIdAt(place.Sequence), row.MessageId, row.Body, StoredEntry.Sent);
        return new Receipt.Stored(StoredEntry.In(row, place.Sequence, place.Time, place.PreviousIn));
    }

    public static LogEntry? Out(SqliteSession session, ConversationKey key, Reply reply, bool pulled, long now)
    {
        var messageId = StoredEntry.MessageIdOf(reply);
        if (session.First(Find, Known.Read, key.ToString(), messageId) is not { } found)
            return null;

        if (found.ActivityId is not null)
        {
            return session.First(
                $"SELECT {StoredEntry.Columns} FROM entry WHERE conversation = ?1 AND message_id = ?2", row => EntryRow.Read(key, row), found.Number, messageId);
        }

        var place = session.First(Speak, Place.Read, found.Number, now, pulled)!;
        Insert(session, place, Direction.Out, reply.ActivityId, messageId, reply.ActivityBody, pulled ? StoredEntry.Sent : StoredEntry.Pending);
        return StoredEntry.Out(key, place.Sequence, place.Time, reply, pulled);
    }

    public static void Insert(
        SqliteSession session, Place place, Direction direction, string activityId, string? messageId, string body, int delivery) =>
        session.Execute(
            "INSERT INTO entry (conversation, sequence, direction, activity_id, message_id, time, activity, delivery) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            place.Conversation, place.Sequence, (int)direction, activityId, messageId, place.Time, body, delivery);

    private static long Begin(SqliteSession session, IncomingRow row, long now)
    {
        var number = session.First(
            BeginConversation, begun => begun.GetInt64(0), row.Conversation, row.Key.Channel, row.Customer, row.Reference, now);

        // Whoever still holds what was erased must neither write it back nor send it.
        var former = SqliteForgotten.FindConversation(session, row.Conversation);
        session.Execute(
            BeginProgress, number, former is null ? 0 : former.Version + 1, former?.Sequence ?? 0, (int)(former is { OptedOut: true } ? Standing.OptedOut : Standing.Open));
        return number;
    }

    /// <summary>Where an entry stands: the conversation's number, and the entry's place in its log.</summary>
    internal sealed record Place(long Conversation, long Sequence, long PreviousIn, long Time)
    {
        public static Place Read(SqliteRow row) => new(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3));
    }

    /// <summary>A conversation's number, and the activity that brought the message before, if any did.</summary>
    private sealed record Known(long Number, string? ActivityId)
    {
        public static Known Read(SqliteRow row) => new(row.GetInt64(0), row.FindString(1));
    }
}
