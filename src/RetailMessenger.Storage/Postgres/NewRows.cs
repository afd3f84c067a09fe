using Npgsql;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Core.Measures;

namespace RetailMessenger.Storage.Postgres;

/// <summary>What the items of one transaction write: rows of many conversations in one statement for each table, sent together with the commit.</summary>
internal sealed class NewRows
{
    private readonly List<EntryRow> _entries = [];
    private readonly List<(long Conversation, long Sequence, int Code, string? Note)> _deliveries = [];
    private readonly HashSet<ProgressRow> _progress = [];
    private readonly Dictionary<long, string> _states = [];
    private readonly List<(Measure Measure, long Time)> _measures = [];
    private readonly List<(string Sql, NpgsqlParameter[] Values, Action<int>? Changed)> _others = [];

    public void Add(EntryRow entry) => _entries.Add(entry);

    /// <summary>Has a row written back.</summary>
    public void Change(ProgressRow progress) => _progress.Add(progress);

    public void SetState(long conversation, string json) => _states[conversation] = json;

    public void SetDelivery(long conversation, long sequence, Delivery outcome)
    {
        var (code, note) = StoredEntry.WriteDelivery(outcome);
        _deliveries.Add((conversation, sequence, code, note));
    }

    public void Add(IEnumerable<Measure> measures, long time) => _measures.AddRange(measures.Select(measure => (measure, time)));

    /// <summary>Adds a statement for what is rare.</summary>
    public void Add(string sql, params object?[] values) => _others.Add((sql, [.. values.Select(PostgresValue.Of)], null));

    /// <summary>Adds a statement and hears how many rows it changed.</summary>
    public void Add(string sql, Action<int> changed, params object?[] values) => _others.Add((sql, [.. values.Select(PostgresValue.Of)], changed));

    /// <summary>Writes all and commits, in one exchange.</summary>
    public async Task CommitAsync(NpgsqlConnection connection, LockedRows rows, CancellationToken cancellationToken)
    {
        await using var batch = connection.CreateBatch();
        AddEntries(batch);
        AddProgress(batch);
        AddReferences(batch, [.. rows.Outdated]);
        AddStates(batch);
        AddMeasures(batch);
        var firstOther = batch.BatchCommands.Count;
        foreach (var (sql, values, _) in _others)
            batch.Add(sql, values);
        batch.Add("COMMIT");
        await batch.ExecuteNonQueryAsync(cancellationToken);
        for (var i = 0; i < _others.Count; i++)
            _others[i].Changed?.Invoke(batch.BatchCommands[firstOther + i].RecordsAffected);
    }

    // Entries before progress, which looks for the ones that wait.
    private void AddEntries(NpgsqlBatch batch)
    {
        if (_entries.Count > 0)
        {
            batch.Add(
                """
                INSERT INTO entry (conversation, sequence, direction, activity_id, message_id, time, activity, delivery)
                SELECT * FROM unnest($1, $2, $3, $4, $5, $6, $7, $8)
                """,
                PostgresValue.Numbers(_entries, row => row.Conversation),
                PostgresValue.Numbers(_entries, row => row.Sequence),
                PostgresValue.Numbers(_entries, row => (int)row.Direction),
                PostgresValue.Texts(_entries, row => row.ActivityId),
                PostgresValue.Texts(_entries, row => row.MessageId),
                PostgresValue.Numbers(_entries, row => row.Time),
                PostgresValue.Texts(_entries, row => row.Body),
                PostgresValue.Numbers(_entries, row => row.Delivery));
        }

        if (_deliveries.Count > 0)
        {
            batch.Add(
                """
                UPDATE entry SET delivery = w.code, delivery_note = w.note FROM unnest($1, $2, $3, $4) AS w (conversation, sequence, code, note)
                WHERE entry.conversation = w.conversation AND entry.sequence = w.sequence
                """,
                PostgresValue.Numbers(_deliveries, row => row.Conversation),
                PostgresValue.Numbers(_deliveries, row => row.Sequence),
                PostgresValue.Numbers(_deliveries, row => row.Code),
                PostgresValue.Texts(_deliveries, row => row.Note));
        }
    }

    private void AddProgress(NpgsqlBatch batch)
    {
        if (_progress.Count == 0)
            return;

        batch.Add(
            """
            UPDATE progress SET
                version = w.version, last_sequence = w.last_sequence, last_time = w.last_time, last_in = w.last_in, previous_in = w.previous_in,
                answered_through = w.answered_through, delivered_through = w.delivered_through,
                unanswered_since = CASE WHEN w.finds_unanswered
                    THEN (SELECT min(time) FROM entry WHERE entry.conversation = w.number AND direction = 0 AND sequence > w.answered_through)
                    ELSE w.unanswered_since END,
                undelivered_since = CASE WHEN w.finds_undelivered
                    THEN (SELECT min(time) FROM entry WHERE entry.conversation = w.number AND direction = 1 AND sequence > w.delivered_through)
                    ELSE w.undelivered_since END,
                failed_turns = w.failed_turns, failed_deliveries = w.failed_deliveries, last_heard = w.last_heard, standing = w.standing,
                held_until = w.held_until, delivered_parts = w.delivered_parts, claimant = w.claimant, claimed_until = w.claimed_until
            FROM unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20) AS w (
                number, version, last_sequence, last_time, last_in, previous_in, answered_through, delivered_through, unanswered_since, undelivered_since,
                failed_turns, failed_deliveries, last_heard, standing, held_until, delivered_parts, finds_unanswered, finds_undelivered,
                claimant, claimed_until)
            WHERE progress.conversation = w.number
            """,
            PostgresValue.Numbers(_progress, row => row.Number),
            PostgresValue.Numbers(_progress, row => row.Version),
            PostgresValue.Numbers(_progress, row => row.LastSequence),
            PostgresValue.Numbers(_progress, row => row.LastTime),
            PostgresValue.Numbers(_progress, row => row.LastIn),
            PostgresValue.Numbers(_progress, row => row.PreviousIn),
            PostgresValue.Numbers(_progress, row => row.AnsweredThrough),
            PostgresValue.Numbers(_progress, row => row.DeliveredThrough),
            PostgresValue.MaybeNumbers(_progress, row => row.UnansweredSince),
            PostgresValue.MaybeNumbers(_progress, row => row.UndeliveredSince),
            PostgresValue.Numbers(_progress, row => row.FailedTurns),
            PostgresValue.Numbers(_progress, row => row.FailedDeliveries),
            PostgresValue.Numbers(_progress, row => row.LastHeard),
            PostgresValue.Numbers(_progress, row => row.Standing),
            PostgresValue.Numbers(_progress, row => row.HeldUntil),
            PostgresValue.Numbers(_progress, row => row.DeliveredParts),
            PostgresValue.Truths(_progress, row => row.FindsUnanswered),
            PostgresValue.Truths(_progress, row => row.FindsUndelivered),
            PostgresValue.Texts(_progress, row => row.Claimant),
            PostgresValue.Numbers(_progress, row => row.ClaimedUntil));
    }

    private static void AddReferences(NpgsqlBatch batch, List<(long Number, IncomingRow Row)> outdated)
    {
        if (outdated.Count == 0)
            return;

        batch.Add(
            """
            UPDATE conversation SET customer = w.customer, reference = w.reference FROM unnest($1, $2, $3) AS w (number, customer, reference)
            WHERE conversation.number = w.number
            """,
            PostgresValue.Numbers(outdated, row => row.Number),
            PostgresValue.Texts(outdated, row => row.Row.Customer),
            PostgresValue.Texts(outdated, row => row.Row.Reference));
    }

    private void AddStates(NpgsqlBatch batch)
    {
        if (_states.Count == 0)
            return;

        batch.Add(
            "INSERT INTO state (conversation, json) SELECT * FROM unnest($1, $2) ON CONFLICT (conversation) DO UPDATE SET json = excluded.json",
            PostgresValue.Numbers(_states, state => state.Key),
            PostgresValue.Texts(_states, state => state.Value));
    }

    private void AddMeasures(NpgsqlBatch batch)
    {
        if (_measures.Count == 0)
            return;

        batch.Add(
            "INSERT INTO measure (time, name, conversation, subject, value) SELECT * FROM unnest($1, $2, $3, $4, $5)",
            PostgresValue.Numbers(_measures, row => row.Time),
            PostgresValue.Texts(_measures, row => row.Measure.Name),
            PostgresValue.Texts(_measures, row => row.Measure.Conversation.ToString()),
            PostgresValue.Texts(_measures, row => row.Measure.Subject),
            PostgresValue.Reals(_measures, row => row.Measure.Value));
    }

    /// <summary>An entry that takes its place.</summary>
    internal readonly record struct EntryRow(
        long Conversation, long Sequence, Direction Direction, string ActivityId, string? MessageId, long Time, string Body, int Delivery)
    {
        public static EntryRow Out(long conversation, long sequence, long time, string? messageId, Reply reply, bool pulled) => new(
            conversation, sequence, Direction.Out, reply.ActivityId, messageId, time, reply.ActivityBody, pulled ? StoredEntry.Sent : StoredEntry.Pending);
    }
}
