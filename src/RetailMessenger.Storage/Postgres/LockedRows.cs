using System.Data.Common;
using Npgsql;

namespace RetailMessenger.Storage.Postgres;

/// <summary>
/// What the items of one transaction asked for: the rows of their conversations, locked in one order for all servers, the messages that are known, and
/// the versions of documents. All is read in one exchange; conversations that begin need a second one.
/// </summary>
internal sealed class LockedRows(PostgresForgotten forgotten)
{
    private const string LockConversations = $"""
        SELECT w.id, w.customer IS NOT NULL AND (c.customer <> w.customer OR c.reference <> w.reference), {ProgressRow.Columns}
        FROM unnest($1, $2, $3) AS w (id, customer, reference) JOIN conversation AS c ON c.id = w.id JOIN progress AS p ON p.conversation = c.number
        ORDER BY c.number FOR UPDATE OF p
        """;

    // Each by itself, so that the index finds the message and not all messages of its conversation, as a join would while logs are short.
    private const string FindMessages = """
        SELECT w.id, w.message, e.activity_id
        FROM unnest($1, $2) AS w (id, message) JOIN conversation AS c ON c.id = w.id
        CROSS JOIN LATERAL (SELECT activity_id FROM entry WHERE conversation = c.number AND message_id = w.message LIMIT 1) AS e
        """;

    private const string LockDocuments = "SELECT key, version FROM document WHERE key = ANY ($1) ORDER BY key FOR UPDATE";

    private const string BeginConversations = """
        INSERT INTO conversation (id, channel, customer, reference, created) SELECT * FROM unnest($1, $2, $3, $4, $5) ON CONFLICT (id) DO NOTHING
        """;

    // Whoever still holds what was erased must neither write it back nor send it. A statement of its own, which sees what an erasure left behind for whose
    // end the one before has waited.
    private const string BeginProgress = """
        INSERT INTO progress (conversation, version, last_sequence, last_time, last_in, previous_in,
                              answered_through, delivered_through, failed_turns, failed_deliveries, standing)
        SELECT number, coalesce(max(version) + 1, 0), coalesce(max(sequence), 0), 0, 0, 0,
               coalesce(max(sequence), 0), coalesce(max(sequence), 0), 0, 0, coalesce(max(opted_out), 0)
        FROM unnest($1, $2) AS w (id, hash) JOIN conversation AS c ON c.id = w.id LEFT JOIN forgotten AS f ON f.hash = w.hash
        GROUP BY number
        ON CONFLICT (conversation) DO NOTHING
        """;

    /// <summary>The version of a document that is written in this transaction for the first time.</summary>
    public const long NotYetKnown = -1;

    private readonly Dictionary<string, IncomingRow?> _wanted = new(StringComparer.Ordinal);
    private readonly HashSet<(string Conversation, string Message)> _messages = [];
    private readonly HashSet<string> _documents = new(StringComparer.Ordinal);

    private readonly Dictionary<string, ProgressRow> _progress = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Conversation, string Message), string> _known = [];
    private readonly Dictionary<string, long> _versions = new(StringComparer.Ordinal);
    private readonly HashSet<string> _outdated = new(StringComparer.Ordinal);

    /// <summary>What stays of those who are gone.</summary>
    public PostgresForgotten Forgotten => forgotten;

    /// <summary>Asks for a conversation's row; what comes in may begin it.</summary>
    public void Want(string conversation, IncomingRow? incoming = null)
    {
        var id = PostgresText.Clean(conversation);
        if (incoming is { Begins: true } || !_wanted.ContainsKey(id))
            _wanted[id] = incoming is { Begins: true } ? incoming : null;
    }

    /// <summary>Asks whether a message is known.</summary>
    public void WantMessage(string conversation, string? messageId)
    {
        if (messageId is not null)
            _messages.Add(NameOf(conversation, messageId));
    }

    /// <summary>Asks for a document's version.</summary>
    public void WantDocument(string key) => _documents.Add(PostgresText.Clean(key));

    /// <summary>The row of a conversation; null when there is none.</summary>
    public ProgressRow? Find(string conversation) => _progress.GetValueOrDefault(PostgresText.Clean(conversation));

    /// <summary>The activity that brought a message; null when it is not known.</summary>
    public string? FindKnown(string conversation, string? messageId) =>
        messageId is null ? null : _known.GetValueOrDefault(NameOf(conversation, messageId));

    /// <summary>Makes a message known to the items behind this one.</summary>
    public void Know(string conversation, string? messageId, string activityId)
    {
        if (messageId is not null)
            _known[NameOf(conversation, messageId)] = activityId;
    }

    /// <summary>The version of a document; 0 when there is none.</summary>
    public long VersionOf(string key) => _versions.GetValueOrDefault(PostgresText.Clean(key));

    public void SetVersion(string key, long version) => _versions[PostgresText.Clean(key)] = version;

    /// <summary>Who writes in a conversation, and how to answer them, where that has changed.</summary>
    public IEnumerable<(long Number, IncomingRow Row)> Outdated => _outdated.Select(id => (_progress[id].Number, _wanted[id]!));

    /// <summary>Reads and locks, in a transaction that it opens.</summary>
    public async Task ReadAsync(NpgsqlConnection connection, bool begun, long now, CancellationToken cancellationToken)
    {
        await ReadAsync(connection, begun ? null : "BEGIN", [.. _wanted.Keys], cancellationToken);
        var missing = _wanted.Where(wanted => wanted.Value is not null && Find(wanted.Key) is null).OrderBy(wanted => wanted.Key, StringComparer.Ordinal).ToList();
        if (missing.Count == 0)
            return;

        await using (var batch = connection.CreateBatch())
        {
            batch.Add(
                BeginConversations,
                PostgresValue.Texts(missing, row => row.Key),
                PostgresValue.Texts(missing, row => row.Value!.Key.Channel),
                PostgresValue.Texts(missing, row => row.Value!.Customer),
                PostgresValue.Texts(missing, row => row.Value!.Reference),
                PostgresValue.Numbers(missing, _ => now));
            var names = missing.SelectMany(row => forgotten.NamesOf(row.Key), (row, hash) => (Id: row.Key, Hash: hash)).ToList();
            batch.Add(BeginProgress, PostgresValue.Texts(names, name => name.Id), PostgresValue.Texts(names, name => name.Hash));
            await batch.ExecuteNonQueryAsync(cancellationToken);
        }

        // Another server may have begun one of them in this moment, with the same message.
        await ReadAsync(connection, null, [.. missing.Select(row => row.Key)], cancellationToken);
    }

    private async Task ReadAsync(NpgsqlConnection connection, string? first, List<string> conversations, CancellationToken cancellationToken)
    {
        await using var batch = connection.CreateBatch();
        if (first is not null)
            batch.Add(first);
        var reads = new List<Action<DbDataReader>>();
        if (conversations.Count > 0)
        {
            batch.Add(
                LockConversations,
                PostgresValue.Texts(conversations, id => id),
                PostgresValue.Texts(conversations, id => _wanted[id]?.Customer),
                PostgresValue.Texts(conversations, id => _wanted[id]?.Reference));
            reads.Add(TakeProgress);
        }

        if (_messages.Count > 0)
        {
            batch.Add(FindMessages, PostgresValue.Texts(_messages, message => message.Conversation), PostgresValue.Texts(_messages, message => message.Message));
            reads.Add(row => _known[(row.GetString(0), row.GetString(1))] = row.GetString(2));
        }

        if (_documents.Count > 0)
        {
            batch.Add(LockDocuments, PostgresValue.Texts(_documents, key => key));
            reads.Add(row => _versions[row.GetString(0)] = row.GetInt64(1));
        }

        if (batch.BatchCommands.Count == 0)
            return;

        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        foreach (var read in reads)
        {
            while (await reader.ReadAsync(cancellationToken))
                read(reader);
            await reader.NextResultAsync(cancellationToken);
        }
    }

    private static (string Conversation, string Message) NameOf(string conversation, string messageId) =>
        (PostgresText.Clean(conversation), PostgresText.Clean(messageId));

    private void TakeProgress(DbDataReader row)
    {
        var id = row.GetString(0);
        _progress[id] = ProgressRow.Read(row, 2);
        if (row.GetBoolean(1))
            _outdated.Add(id);
    }
}
