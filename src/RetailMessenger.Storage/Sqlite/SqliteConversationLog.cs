using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Storage.Sqlite;

/// <summary>The log's reads and the small writes; what a message and a turn write stands in <see cref="SqliteAppend"/> and <see cref="SqliteCommit"/>.</summary>
internal sealed class SqliteConversationLog(SqliteDatabase database, ErasureJournal journal, TimeProvider time) : IConversationLog
{
    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    public Task<Receipt> AppendAsync(IncomingActivity incoming, CancellationToken cancellationToken)
    {
        var row = IncomingRow.From(incoming);
        return database.Writer.TryWriteAsync(session => SqliteAppend.In(session, row, Now));
    }

    public Task<LogEntry?> SayAsync(ConversationKey conversation, Reply reply, bool pulled, CancellationToken cancellationToken) =>
        database.Writer.TryWriteAsync(session => SqliteAppend.Out(session, conversation, reply, pulled, Now));

    public Task<IReadOnlyList<LogEntry>> CommitAsync(TurnCommit commit, CancellationToken cancellationToken) => commit.EraseCustomer
        ? CommitErasureAsync(commit, cancellationToken)
        : database.Writer.WriteAsync(session => SqliteCommit.Write(session, commit, null, Now), cancellationToken);

    public Task RecordFailedTurnAsync(ConversationKey conversation, CancellationToken cancellationToken) =>
        ChangeAsync(conversation, "failed_turns = failed_turns + 1", cancellationToken);

    public Task RecordFailedDeliveryAsync(ConversationKey conversation, CancellationToken cancellationToken) =>
        ChangeAsync(conversation, "failed_deliveries = failed_deliveries + 1", cancellationToken);

    public Task RecordDeliveredPartAsync(ConversationKey conversation, CancellationToken cancellationToken) =>
        ChangeAsync(conversation, "delivered_parts = delivered_parts + 1, failed_deliveries = 0", cancellationToken);

    public Task SetStandingAsync(ConversationKey conversation, Standing standing, CancellationToken cancellationToken) =>
        ChangeAsync(conversation, "standing = ?2", cancellationToken, (int)standing);

    public Task MarkDeliveredAsync(ConversationKey conversation, long sequence, Delivery outcome, CancellationToken cancellationToken) =>
        database.Writer.WriteAsync(session => SqliteCommit.MarkDelivered(session, conversation, sequence, outcome), cancellationToken);

    public Task<DeliveryClaim?> ClaimDeliveryAsync(
        ConversationKey conversation, string claimant, TimeSpan duration, CancellationToken cancellationToken) =>
        database.Writer.WriteAsync(session => SqliteClaim.Take(session, conversation, claimant, Now, duration), cancellationToken);

    public Task<ConversationSnapshot?> FindAsync(ConversationKey conversation, CancellationToken cancellationToken) =>
        database.ReadAsync(session => SqliteSnapshot.Find(session, conversation), cancellationToken);

    public Task<IReadOnlyList<LogEntry>> ReadAsync(
        ConversationKey conversation, long after, Direction? direction, int limit, CancellationToken cancellationToken)
    {
        const string Sql = $"""
            SELECT {StoredEntry.Columns} FROM entry
            WHERE conversation = (SELECT number FROM conversation WHERE id = ?1) AND sequence > ?2 AND (?3 IS NULL OR direction = ?3) ORDER BY sequence LIMIT ?4
            """;
        return database.ReadAsync<IReadOnlyList<LogEntry>>(
            session => session.All(Sql, row => EntryRow.Read(conversation, row), conversation.ToString(), after, (int?)direction, limit),
            cancellationToken);
    }

    public Task<IReadOnlyList<LogEntry>> ReadLastAsync(ConversationKey conversation, int limit, CancellationToken cancellationToken)
    {
        const string Sql = $"""
            SELECT {StoredEntry.Columns} FROM entry WHERE conversation = (SELECT number FROM conversation WHERE id = ?1) ORDER BY sequence DESC LIMIT ?2
            """;
        return database.ReadAsync<IReadOnlyList<LogEntry>>(
            session => [.. Enumerable.Reverse(session.All(Sql, row => EntryRow.Read(conversation, row), conversation.ToString(), limit))], cancellationToken);
    }

    public Task<IReadOnlyList<ConversationKey>> FindUnansweredAsync(DateTimeOffset storedUntil, int skip, int limit, CancellationToken cancellationToken) =>
        FindBehindAsync(
            "SELECT id FROM progress JOIN conversation ON number = conversation WHERE unanswered_since <= ?1 ORDER BY unanswered_since, conversation LIMIT ?2 OFFSET ?3", storedUntil, skip, limit, cancellationToken);

    public Task<IReadOnlyList<ConversationKey>> FindUndeliveredAsync(DateTimeOffset storedUntil, int skip, int limit, CancellationToken cancellationToken) =>
        FindBehindAsync(
            "SELECT id FROM progress JOIN conversation ON number = conversation WHERE undelivered_since <= ?1 ORDER BY undelivered_since, conversation LIMIT ?2 OFFSET ?3", storedUntil, skip, limit, cancellationToken);

    public Task<IReadOnlyList<Backlog>> MeasureBacklogAsync(CancellationToken cancellationToken)
    {
        const string Sql = """
            SELECT channel, sum(unanswered), min(since), sum(undelivered)
            FROM (
                SELECT conversation, 1 AS unanswered, unanswered_since AS since, 0 AS undelivered FROM progress WHERE unanswered_since IS NOT NULL
                UNION ALL
                SELECT conversation, 0, NULL, 1 FROM progress WHERE undelivered_since IS NOT NULL
            ) AS behind JOIN conversation ON number = behind.conversation
            GROUP BY channel
            """;
        return database.ReadAsync<IReadOnlyList<Backlog>>(
            session => session.All(
                Sql,
                row => new Backlog(
                    row.GetString(0),
                    row.GetInt64(1),
                    row.IsNull(2) ? null : DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2)),
                    row.GetInt64(3))),
            cancellationToken);
    }

    public Task<IReadOnlyDictionary<string, StoredDocument>> ReadDocumentsAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyDictionary<string, StoredDocument>>(
            session =>
            {
                var found = new Dictionary<string, StoredDocument>(StringComparer.Ordinal);
                foreach (var key in keys)
                {
                    session.First(
                        "SELECT json, version FROM document WHERE key = ?1",
                        row => found[key] = new StoredDocument(row.GetString(0), row.GetInt64(1)),
                        key);
                }

                return found;
            },
            cancellationToken);

    private async Task<IReadOnlyList<LogEntry>> CommitErasureAsync(TurnCommit commit, CancellationToken cancellationToken)
    {
        var begun = time.GetUtcNow();
        var measures = await database.ReadAsync(session => SqliteMeasures.FindTheirs(session, commit.Conversation, begun.ToUnixTimeMilliseconds()), cancellationToken);
        var replies = await database.Writer.WriteAsync(session => SqliteCommit.Write(session, commit, measures, Now), cancellationToken);
        await journal.TryNoteAsync(begun);
        return replies;
    }

    private Task<int> ChangeAsync(ConversationKey conversation, string change, CancellationToken cancellationToken, params SqliteValue[] values) =>
        database.Writer.WriteAsync(
            session => session.Execute(
                $"UPDATE progress SET {change} WHERE conversation = (SELECT number FROM conversation WHERE id = ?1)", [conversation.ToString(), .. values]),
            cancellationToken);

    private Task<IReadOnlyList<ConversationKey>> FindBehindAsync(string sql, DateTimeOffset storedUntil, int skip, int limit, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<ConversationKey>>(
            session => session.All(sql, row => ConversationKey.Parse(row.GetString(0)), storedUntil.ToUnixTimeMilliseconds(), limit, skip),
            cancellationToken);
}
