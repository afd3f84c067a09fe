using Npgsql;
using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Storage.Postgres;

/// <summary>What of one conversation is too old: all of it, or its older part.</summary>
internal sealed class PostgresOldConversation
{
    // Nothing that waits is too old: the log goes up to the first entry that is unanswered or undelivered, and a message that still waits may have brought
    // one of the files. $1, $2: the conversations and the limit of each; $3: how many of a kind are counted at most.
    private const string Look = """
        SELECT c.number, c.id, c.customer, p.version, p.last_sequence, p.standing, old.through, old.is_whole, gone.before,
               (SELECT count(*) FROM (SELECT time FROM entry WHERE conversation = c.number AND sequence <= old.through ORDER BY sequence LIMIT $3) AS first
                WHERE time < gone.before),
               (SELECT count(*) FROM (SELECT 1 FROM attachment WHERE conversation = c.id AND created < gone.before AND old.has_files LIMIT $3) AS files),
               (SELECT count(*) FROM (SELECT 1 FROM ticket WHERE conversation = c.id AND answered < gone.before LIMIT $3) AS tickets),
               (SELECT count(*) FROM (SELECT 1 FROM parked WHERE conversation = c.id AND time < gone.before LIMIT $3) AS parked),
               (SELECT count(*) FROM (SELECT 1 FROM receipt WHERE conversation = c.id AND time < gone.before LIMIT $3) AS receipts),
               (SELECT count(*) FROM state WHERE conversation = c.number) + (SELECT count(*) FROM scheduled WHERE conversation = c.id)
        FROM unnest($1, $2) AS w (number, until) JOIN conversation AS c ON c.number = w.number JOIN progress AS p ON p.conversation = w.number
        CROSS JOIN LATERAL (SELECT
            least(
                CASE WHEN unanswered_since IS NULL THEN last_sequence ELSE answered_through END,
                CASE WHEN undelivered_since IS NULL THEN last_sequence ELSE delivered_through END) AS through,
            last_time < w.until AND unanswered_since IS NULL AND undelivered_since IS NULL
                AND NOT EXISTS (SELECT 1 FROM ticket WHERE ticket.conversation = c.id AND (answered IS NULL OR answered >= w.until))
                AND NOT EXISTS (SELECT 1 FROM scheduled WHERE scheduled.conversation = c.id AND due >= w.until) AS is_whole,
            coalesce(unanswered_since, w.until) >= w.until AND coalesce(undelivered_since, w.until) >= w.until AS has_files) AS old
        CROSS JOIN LATERAL (SELECT CASE WHEN old.is_whole THEN 9223372036854775807 ELSE w.until END AS before) AS gone
        """;

    // The tables of which each conversation has a few rows, in the order in which they are counted, and what names a row there.
    private static readonly (string Table, string Row, string Time)[] SideTables = [("ticket", "id", "answered"), ("parked", "sequence", "time"), ("receipt", "network_id", "time")];

    // A file may be large.
    private const int RowsPerFile = 50;

    private readonly string _id;
    private readonly string _customer;
    private readonly PostgresForgotten.Trace _last;
    private readonly long _through;
    private readonly bool _isWhole;
    private readonly long _limit;
    private readonly long _messages;
    private readonly long _files;
    private readonly long[] _sides;
    private readonly long _withWhole;

    private PostgresOldConversation(NpgsqlDataReader row)
    {
        Number = row.GetInt64(0);
        _id = row.GetString(1);
        _customer = row.GetString(2);
        _last = new PostgresForgotten.Trace(row.GetInt16(5) == (int)Standing.OptedOut, row.GetInt64(3), row.GetInt64(4));
        _through = row.GetInt64(6);
        _isWhole = row.GetBoolean(7);
        _limit = row.GetInt64(8);
        _messages = row.GetInt64(9);
        _files = row.GetInt64(10);
        _sides = [row.GetInt64(11), row.GetInt64(12), row.GetInt64(13)];
        _withWhole = _isWhole ? row.GetInt64(14) : 0;
    }

    public long Number { get; }

    /// <summary>Whether anything is too old.</summary>
    public bool HasAny => _isWhole || _messages + _files + _sides.Sum() > 0;

    /// <summary>All that would go.</summary>
    public RemovedData Count => new(_isWhole ? 1 : 0, _messages, _files, _sides.Sum() + _withWhole);

    /// <summary>What is too old in some conversations, as far as it is counted.</summary>
    public static async Task<Dictionary<long, PostgresOldConversation>> FindAsync(
        NpgsqlConnection connection, IReadOnlyCollection<(long Number, long Limit)> which, long counted, CancellationToken cancellationToken)
    {
        await using var command = connection.Command(Look);
        command.Parameters.Add(PostgresValue.Numbers(which, one => one.Number));
        command.Parameters.Add(PostgresValue.Numbers(which, one => one.Limit));
        command.Parameters.Add(PostgresValue.Of(counted));
        var found = await PostgresDatabase.ReadAsync(command, row => new PostgresOldConversation(row), cancellationToken);
        return found.ToDictionary(conversation => conversation.Number);
    }

    /// <summary>Removes it, as much as there is room for, which must be less than was counted.</summary>
    /// <returns>What goes, and whether that is all.</returns>
    public (RemovedData Removed, bool IsDone) Remove(NpgsqlBatch batch, PostgresForgotten forgotten, int room)
    {
        var messages = Math.Min(_messages, room);
        if (messages > 0)
        {
            batch.Add(
                """
                DELETE FROM entry WHERE conversation = $1 AND time < $3
                AND sequence IN (SELECT sequence FROM entry WHERE conversation = $1 AND sequence <= $2 ORDER BY sequence LIMIT $4)
                """,
                PostgresValue.Of(Number), PostgresValue.Of(_through), PostgresValue.Of(_limit), PostgresValue.Of(messages));
        }

        var files = messages < room ? Math.Min(_files, Math.Max(1, (room - messages) / RowsPerFile)) : 0;
        if (files > 0)
        {
            batch.Add(
                "DELETE FROM attachment WHERE id IN (SELECT id FROM attachment WHERE conversation = $1 AND created < $2 ORDER BY created LIMIT $3)",
                PostgresValue.Of(_id), PostgresValue.Of(_limit), PostgresValue.Of(files));
        }

        var others = 0L;
        foreach (var (side, count) in SideTables.Zip(_sides))
        {
            var part = Math.Min(count, Math.Max(0, room - messages - files - others));
            others += part;
            if (part > 0)
            {
                batch.Add(
                    $"DELETE FROM {side.Table} WHERE conversation = $1 AND {side.Row} IN (SELECT {side.Row} FROM {side.Table} WHERE conversation = $1 AND {side.Time} < $2 LIMIT $3)",
                    PostgresValue.Of(_id), PostgresValue.Of(_limit), PostgresValue.Of(part));
            }
        }

        if (messages + files + others < _messages + _files + _sides.Sum())
            return (new RemovedData(0, messages, files, others), false);

        if (_isWhole)
            RemoveWhole(batch, forgotten);
        return (new RemovedData(_isWhole ? 1 : 0, messages, files, others + _withWhole), true);
    }

    private void RemoveWhole(NpgsqlBatch batch, PostgresForgotten forgotten)
    {
        forgotten.KeepOld(batch, _id, _last);
        batch.Add("DELETE FROM state WHERE conversation = $1", PostgresValue.Of(Number));
        batch.Add("DELETE FROM scheduled WHERE conversation = $1", PostgresValue.Of(_id));
        batch.Add("DELETE FROM progress WHERE conversation = $1", PostgresValue.Of(Number));
        batch.Add("DELETE FROM conversation WHERE number = $1", PostgresValue.Of(Number));

        // What is remembered of the customer goes with their last conversation.
        batch.Add("DELETE FROM document WHERE key = $1 AND NOT EXISTS (SELECT 1 FROM conversation WHERE customer = $1)", PostgresValue.Of(_customer));
    }
}
