using Npgsql;
using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Storage.Postgres;

/// <summary>The log's reads and the small writes; what a message and a turn write stands in <see cref="PostgresAppend"/> and <see cref="PostgresCommit"/>.</summary>
internal sealed class PostgresConversationLog(PostgresDatabase database, ErasureJournal journal, TimeProvider time) : IConversationLog
{
    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    public Task<Receipt> AppendAsync(IncomingActivity incoming, CancellationToken cancellationToken) =>
        database.Writer.TryWriteAsync(PostgresAppend.In(IncomingRow.From(incoming), () => Now));

    public async Task<LogEntry?> SayAsync(ConversationKey conversation, Reply reply, bool pulled, CancellationToken cancellationToken)
    {
        var said = await database.Writer.TryWriteAsync(PostgresAppend.Out(conversation, reply, pulled, () => Now));
        return said.IsRepeated ? await FindByMessageAsync(conversation, StoredEntry.MessageIdOf(reply), cancellationToken) : said.Entry;
    }

    public Task<IReadOnlyList<LogEntry>> CommitAsync(TurnCommit commit, CancellationToken cancellationToken) => commit.EraseCustomer
        ? CommitErasureAsync(commit, cancellationToken)
        : database.Writer.WriteAsync(PostgresCommit.Of(commit, () => Now), cancellationToken);

    public Task RecordFailedTurnAsync(ConversationKey conversation, CancellationToken cancellationToken) =>
        ChangeAsync(conversation, row => row.FailedTurns++, cancellationToken);

    public Task RecordFailedDeliveryAsync(ConversationKey conversation, CancellationToken cancellationToken) =>
        ChangeAsync(conversation, row => row.FailedDeliveries++, cancellationToken);

    public Task RecordDeliveredPartAsync(ConversationKey conversation, CancellationToken cancellationToken) => ChangeAsync(
        conversation,
        row =>
        {
            row.DeliveredParts++;
            row.FailedDeliveries = 0;
        },
        cancellationToken);

    public Task SetStandingAsync(ConversationKey conversation, Standing standing, CancellationToken cancellationToken) =>
        ChangeAsync(conversation, row => row.Standing = (int)standing, cancellationToken);

    public Task MarkDeliveredAsync(ConversationKey conversation, long sequence, Delivery outcome, CancellationToken cancellationToken) =>
        database.Writer.WriteAsync(PostgresCommit.Delivered(conversation, sequence, outcome), cancellationToken);

    public async Task<DeliveryClaim?> ClaimDeliveryAsync(
        ConversationKey conversation, string claimant, TimeSpan duration, CancellationToken cancellationToken) =>
        await database.Writer.WriteAsync(PostgresCommit.Claim(conversation, claimant, duration), cancellationToken) is { } isTakenOver
        && await FindAsync(conversation, cancellationToken) is { } found
            ? new DeliveryClaim(found, isTakenOver)
            : null;

    public Task<ConversationSnapshot?> FindAsync(ConversationKey conversation, CancellationToken cancellationToken)
    {
        const string Sql = $"""
            SELECT reference, json, {ProgressRow.Columns}
            FROM conversation JOIN progress AS p ON p.conversation = number LEFT JOIN state ON state.conversation = number WHERE id = $1
            """;
        return database.FirstAsync(
            Sql,
            row => ProgressRow.Read(row, 2).ToSnapshot(conversation, row.GetString(0), row.FindString(1)),
            cancellationToken,
            conversation.ToString());
    }

    public async Task<IReadOnlyList<LogEntry>> ReadAsync(
        ConversationKey conversation, long after, Direction? direction, int limit, CancellationToken cancellationToken)
    {
        const string Sql = $"""
            SELECT {StoredEntry.Columns} FROM entry
            WHERE conversation = (SELECT number FROM conversation WHERE id = $1) AND sequence > $2 AND ($3 < 0 OR direction = $3) ORDER BY sequence LIMIT $4
            """;
        return await database.AllAsync(
            Sql, row => ReadEntry(conversation, row), cancellationToken, conversation.ToString(), after, direction is { } only ? (int)only : -1, limit);
    }

    public async Task<IReadOnlyList<LogEntry>> ReadLastAsync(ConversationKey conversation, int limit, CancellationToken cancellationToken)
    {
        const string Sql = $"""
            SELECT {StoredEntry.Columns} FROM entry WHERE conversation = (SELECT number FROM conversation WHERE id = $1) ORDER BY sequence DESC LIMIT $2
            """;
        var newest = await database.AllAsync(Sql, row => ReadEntry(conversation, row), cancellationToken, conversation.ToString(), limit);
        return [.. Enumerable.Reverse(newest)];
    }

    public Task<IReadOnlyList<ConversationKey>> FindUnansweredAsync(DateTimeOffset storedUntil, int skip, int limit, CancellationToken cancellationToken) =>
        FindBehindAsync("unanswered_since", storedUntil, skip, limit, cancellationToken);

    public Task<IReadOnlyList<ConversationKey>> FindUndeliveredAsync(DateTimeOffset storedUntil, int skip, int limit, CancellationToken cancellationToken) =>
        FindBehindAsync("undelivered_since", storedUntil, skip, limit, cancellationToken);

    public async Task<IReadOnlyList<Backlog>> MeasureBacklogAsync(CancellationToken cancellationToken)
    {
        const string Sql = """
            SELECT channel, sum(unanswered)::bigint, min(since), sum(undelivered)::bigint
            FROM (
                SELECT conversation, 1 AS unanswered, unanswered_since AS since, 0 AS undelivered FROM progress WHERE unanswered_since IS NOT NULL
                UNION ALL
                SELECT conversation, 0, NULL, 1 FROM progress WHERE undelivered_since IS NOT NULL
            ) AS behind JOIN conversation ON number = behind.conversation
            GROUP BY channel
            """;
        return await database.AllAsync(
            Sql,
            row => new Backlog(
                row.GetString(0),
                row.GetInt64(1),
                row.IsDBNull(2) ? null : DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2)),
                row.GetInt64(3)),
            cancellationToken);
    }

    public async Task<IReadOnlyDictionary<string, StoredDocument>> ReadDocumentsAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken)
    {
        var found = await database.AllAsync(
            "SELECT key, json, version FROM document WHERE key = ANY ($1)",
            row => (Key: row.GetString(0), Document: new StoredDocument(row.GetString(1), row.GetInt64(2))),
            cancellationToken,
            [keys.ToArray()]);
        return found.ToDictionary(row => row.Key, row => row.Document, StringComparer.Ordinal);
    }

    private async Task<IReadOnlyList<LogEntry>> CommitErasureAsync(TurnCommit commit, CancellationToken cancellationToken)
    {
        var begun = time.GetUtcNow();
        var measures = await PostgresMeasures.FindTheirsAsync(database, commit.Conversation, begun.ToUnixTimeMilliseconds(), cancellationToken);
        var entries = await database.Writer.WriteAsync(
            PostgresCommit.Of(
                commit,
                () => Now,
                (connection, stop) => new PostgresErasure(connection, database.Forgotten).EraseAsync(commit.Conversation, commit.AnsweredThrough, measures, Now, stop)),
            cancellationToken);
        await journal.TryNoteAsync(begun);
        return entries;
    }

    private Task<LogEntry?> FindByMessageAsync(ConversationKey conversation, string messageId, CancellationToken cancellationToken) => database.FirstAsync(
        $"SELECT {StoredEntry.Columns} FROM entry WHERE conversation = (SELECT number FROM conversation WHERE id = $1) AND message_id = $2",
        row => ReadEntry(conversation, row),
        cancellationToken,
        conversation.ToString(), messageId);

    private Task<int> ChangeAsync(ConversationKey conversation, Action<ProgressRow> change, CancellationToken cancellationToken)
    {
        var id = conversation.ToString();
        var write = new PostgresWrite<int>(
            id,
            rows => rows.Want(id),
            (rows, changes) =>
            {
                if (rows.Find(id) is { } row)
                {
                    change(row);
                    changes.Change(row);
                }

                return () => 0;
            });
        return database.Writer.WriteAsync(write, cancellationToken);
    }

    private async Task<IReadOnlyList<ConversationKey>> FindBehindAsync(
        string since, DateTimeOffset storedUntil, int skip, int limit, CancellationToken cancellationToken) => await database.AllAsync(
            $"SELECT id FROM progress JOIN conversation ON number = conversation WHERE {since} <= $1 ORDER BY {since}, conversation LIMIT $2 OFFSET $3",
            row => ConversationKey.Parse(row.GetString(0)),
            cancellationToken,
            storedUntil.ToUnixTimeMilliseconds(), limit, skip);

    private static LogEntry ReadEntry(ConversationKey conversation, NpgsqlDataReader row) => new()
    {
        Conversation = conversation,
        Sequence = row.GetInt64(0),
        Direction = (Direction)row.GetInt16(1),
        ActivityId = row.GetString(2),
        Time = DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(3)),
        ActivityBody = row.GetString(4),
        Delivery = StoredEntry.ReadDelivery(row.GetInt16(5), row.FindString(6)),
    };
}
