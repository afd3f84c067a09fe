using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Storage.Sqlite;

/// <summary>What of one conversation is too old: all of it, or its older part.</summary>
internal sealed class SqliteOldConversation
{
    // Nothing that waits is too old: the log goes up to the first entry that is unanswered or undelivered.
    private const string Look = """
        SELECT id, customer, version, last_sequence, standing,
               CASE WHEN unanswered_since IS NULL THEN last_sequence ELSE answered_through END,
               CASE WHEN undelivered_since IS NULL THEN last_sequence ELSE delivered_through END,
               last_time < ?2 AND unanswered_since IS NULL AND undelivered_since IS NULL
                   AND NOT EXISTS (SELECT 1 FROM ticket WHERE ticket.conversation = conversation.id AND (answered IS NULL OR answered >= ?2))
                   AND NOT EXISTS (SELECT 1 FROM scheduled WHERE scheduled.conversation = conversation.id AND due >= ?2),
               coalesce(unanswered_since, ?2) >= ?2 AND coalesce(undelivered_since, ?2) >= ?2
        FROM conversation JOIN progress ON progress.conversation = number WHERE number = ?1
        """;

    private const string HasOld = """
        SELECT 1 WHERE EXISTS (
                SELECT 1 FROM entry
                WHERE conversation = ?1 AND sequence = (SELECT min(sequence) FROM entry WHERE conversation = ?1) AND sequence <= ?4 AND time < ?3)
            OR (?5 AND EXISTS (SELECT 1 FROM attachment WHERE conversation = ?2 AND created < ?3))
            OR EXISTS (SELECT 1 FROM ticket WHERE conversation = ?2 AND answered < ?3)
            OR EXISTS (SELECT 1 FROM parked WHERE conversation = ?2 AND time < ?3)
            OR EXISTS (SELECT 1 FROM receipt WHERE conversation = ?2 AND time < ?3)
        """;

    // A file may be large.
    private const int RowsPerFile = 50;

    private const long Everything = long.MaxValue;

    private readonly long _number;
    private readonly string _id;
    private readonly string _customer;
    private readonly SqliteForgotten.Trace _last;
    private readonly long _through;
    private readonly bool _isWhole;
    private readonly bool _hasOldFiles;
    private readonly long _limit;

    private SqliteOldConversation(SqliteRow row, long number, long limit)
    {
        _number = number;
        _id = row.GetString(0);
        _customer = row.GetString(1);
        _last = new SqliteForgotten.Trace(row.GetInt32(4) == (int)Standing.OptedOut, row.GetInt64(2), row.GetInt64(3));
        _through = Math.Min(row.GetInt64(5), row.GetInt64(6));
        _isWhole = row.GetInt32(7) != 0;

        // A message that still waits may have brought one of them.
        _hasOldFiles = row.GetInt32(8) != 0;
        _limit = _isWhole ? Everything : limit;
    }

    /// <summary>What is too old of a conversation; null when nothing is.</summary>
    public static SqliteOldConversation? Find(SqliteSession session, long number, long limit) =>
        session.First(Look, row => new SqliteOldConversation(row, number, limit), number, limit) is { } found && (found._isWhole || found.HasAny(session)) ? found : null;

    /// <summary>Removes it, as much as there is room for.</summary>
    /// <returns>What went, and whether that was all.</returns>
    public (RemovedData Removed, bool IsDone) Remove(SqliteSession session, int room)
    {
        var messages = session.Execute(
            "DELETE FROM entry WHERE conversation = ?1 AND sequence IN (SELECT sequence FROM entry WHERE conversation = ?1 AND sequence <= ?2 ORDER BY sequence LIMIT ?4) AND time < ?3",
            _number, _through, _limit, room);
        var files = _hasOldFiles && messages < room
            ? session.Execute(
                "DELETE FROM attachment WHERE id IN (SELECT id FROM attachment WHERE conversation = ?1 AND created < ?2 ORDER BY created LIMIT ?3)",
                _id, _limit, Math.Max(1, (room - messages) / RowsPerFile))
            : 0;
        var others = 0;
        foreach (var sql in Others)
            others += messages + files + others < room ? session.Execute(sql, _id, _limit, room - messages - files - others) : 0;
        var removed = new RemovedData(0, messages, files, others);
        if (HasAny(session))
            return (removed, false);

        return (_isWhole ? removed.Add(RemoveWhole(session)) : removed, true);
    }

    public RemovedData Count(SqliteSession session)
    {
        var messages = Number(session, "SELECT count(*) FROM entry WHERE conversation = ?1 AND sequence <= ?2 AND time < ?3", _number, _through, _limit);
        var files = _hasOldFiles ? Number(session, "SELECT count(*) FROM attachment WHERE conversation = ?1 AND created < ?2", _id, _limit) : 0;
        var others = Counts.Sum(sql => Number(session, sql, _id, _limit));
        if (_isWhole)
            others += Number(session, "SELECT (SELECT count(*) FROM state WHERE conversation = ?1) + (SELECT count(*) FROM scheduled WHERE conversation = ?2)", _number, _id);
        return new RemovedData(_isWhole ? 1 : 0, messages, files, others);
    }

    private static readonly string[] Others =
    [
        "DELETE FROM ticket WHERE id IN (SELECT id FROM ticket WHERE conversation = ?1 AND answered < ?2 LIMIT ?3)",
        "DELETE FROM parked WHERE conversation = ?1 AND sequence IN (SELECT sequence FROM parked WHERE conversation = ?1 AND time < ?2 LIMIT ?3)",
        "DELETE FROM receipt WHERE conversation = ?1 AND network_id IN (SELECT network_id FROM receipt WHERE conversation = ?1 AND time < ?2 LIMIT ?3)",
    ];

    private static readonly string[] Counts =
    [
        "SELECT count(*) FROM ticket WHERE conversation = ?1 AND answered < ?2",
        "SELECT count(*) FROM parked WHERE conversation = ?1 AND time < ?2",
        "SELECT count(*) FROM receipt WHERE conversation = ?1 AND time < ?2",
    ];

    private bool HasAny(SqliteSession session) => session.First(HasOld, _ => true, _number, _id, _limit, _through, _hasOldFiles);

    private RemovedData RemoveWhole(SqliteSession session)
    {
        // Whoever opted out stays so; of whom a trace was left already, it has to be of the last that was.
        if (_last.OptedOut || SqliteForgotten.FindConversation(session, _id) is not null)
            SqliteForgotten.KeepConversation(session, _id, null, _last);
        var others = session.Execute("DELETE FROM state WHERE conversation = ?1", _number) + session.Execute("DELETE FROM scheduled WHERE conversation = ?1", _id);
        session.Execute("DELETE FROM progress WHERE conversation = ?1", _number);
        session.Execute("DELETE FROM conversation WHERE number = ?1", _number);

        // What is remembered of the customer goes with their last conversation.
        var document = session.First("SELECT version FROM document WHERE key = ?1 AND NOT EXISTS (SELECT 1 FROM conversation WHERE customer = ?1)", row => row.GetInt64(0), _customer);
        if (document > 0)
            others += session.Execute("DELETE FROM document WHERE key = ?1", _customer);
        return new RemovedData(1, 0, 0, others);
    }

    private static long Number(SqliteSession session, string sql, params ReadOnlySpan<SqliteValue> values) => session.First(sql, row => row.GetInt64(0), values);
}
