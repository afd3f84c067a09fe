using Npgsql;

namespace RetailMessenger.Storage.Postgres;

/// <summary>What stays of those who are gone.</summary>
/// <param name="keys">See <see cref="Forgotten.Keys"/>; read once, as they change in a database that no server works on.</param>
internal sealed class PostgresForgotten(IReadOnlyList<byte[]> keys)
{
    private const string Merge = """
        ON CONFLICT (hash) DO UPDATE SET
            erased = CASE WHEN forgotten.erased IS NULL OR excluded.erased > forgotten.erased THEN excluded.erased ELSE forgotten.erased END,
            opted_out = excluded.opted_out,
            version = greatest(excluded.version, forgotten.version),
            sequence = greatest(excluded.sequence, forgotten.sequence)
        """;

    // In one order for all servers.
    private const string All = $"""
        INSERT INTO forgotten (hash, erased, opted_out, version, sequence) SELECT * FROM unnest($1, $2, $3, $4, $5) AS w (hash) ORDER BY w.hash
        {Merge}
        """;

    // Whoever opted out stays so; of whom a trace was left already, it has to be of the last that was.
    private const string OldOnes = $"""
        INSERT INTO forgotten (hash, erased, opted_out, version, sequence)
        SELECT $1, NULL, $2, $3, $4 WHERE $2 = 1 OR EXISTS (SELECT 1 FROM forgotten WHERE hash = ANY ($5))
        {Merge}
        """;

    public IReadOnlyList<byte[]> Keys => keys;

    /// <summary>What a conversation may be called in the table.</summary>
    public string[] NamesOf(string conversation) => [.. keys.Select(key => Forgotten.OfConversation(key, PostgresText.Clean(conversation)))];

    /// <summary>What a customer may be called in the table.</summary>
    public string[] NamesOfCustomer(string document) => [.. keys.Select(key => Forgotten.OfCustomer(key, PostgresText.Clean(document)))];

    /// <summary>What is written of a conversation that its customer wished away.</summary>
    public Row OfConversation(string id, long erased, Trace last) => new(Forgotten.OfConversation(keys[0], id), erased, last);

    /// <summary>What is written of a customer who was erased; the version is that of what was remembered of them.</summary>
    public Row OfCustomer(string document, long erased, long version) => new(Forgotten.OfCustomer(keys[0], document), erased, new Trace(false, version, 0));

    public static async Task KeepAsync(NpgsqlConnection connection, IReadOnlyCollection<Row> rows, CancellationToken cancellationToken)
    {
        await using var batch = connection.CreateBatch();
        batch.Add(
            All,
            PostgresValue.Texts(rows, row => row.Hash),
            PostgresValue.MaybeNumbers(rows, row => row.Erased),
            PostgresValue.Numbers(rows, row => row.Last.OptedOut ? 1 : 0),
            PostgresValue.Numbers(rows, row => row.Last.Version),
            PostgresValue.Numbers(rows, row => row.Last.Sequence));
        await batch.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Keeps of a conversation that was too old what has to outlive it, if anything has.</summary>
    public void KeepOld(NpgsqlBatch batch, string id, Trace last) => batch.Add(
        OldOnes, PostgresValue.Of(Forgotten.OfConversation(keys[0], id)), PostgresValue.Of(last.OptedOut ? 1 : 0), PostgresValue.Of(last.Version),
        PostgresValue.Of(last.Sequence), PostgresValue.Of(NamesOf(id)));

    /// <summary>Who asks to be written to again has not opted out any more, whatever becomes of the conversation.</summary>
    public void OptIn(NewRows changes, string conversation) =>
        changes.Add("UPDATE forgotten SET opted_out = 0 WHERE hash = ANY ($1) AND opted_out = 1", [NamesOf(conversation)]);

    /// <summary>The last that was used of a conversation or a document.</summary>
    internal sealed record Trace(bool OptedOut, long Version, long Sequence);

    /// <summary>A row of the table.</summary>
    internal sealed record Row(string Hash, long? Erased, Trace Last);
}
