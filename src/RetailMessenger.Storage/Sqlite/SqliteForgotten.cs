namespace RetailMessenger.Storage.Sqlite;

/// <summary>What stays of those who are gone, inside the writer's transaction.</summary>
internal static class SqliteForgotten
{
    private const string Upsert = """
        INSERT INTO forgotten (hash, erased, opted_out, version, sequence) VALUES (?1, ?2, ?3, ?4, ?5)
        ON CONFLICT (hash) DO UPDATE SET
            erased = CASE WHEN forgotten.erased IS NULL OR excluded.erased > forgotten.erased THEN excluded.erased ELSE forgotten.erased END,
            opted_out = excluded.opted_out,
            version = CASE WHEN excluded.version > forgotten.version THEN excluded.version ELSE forgotten.version END,
            sequence = CASE WHEN excluded.sequence > forgotten.sequence THEN excluded.sequence ELSE forgotten.sequence END
        """;

    /// <summary>What stays of a conversation; null when it is a new one.</summary>
    public static Trace? FindConversation(SqliteSession session, string id) => Find(session, key => Forgotten.OfConversation(key, id));

    /// <summary>The version after which that of a customer's new document begins.</summary>
    public static long FindDocumentVersion(SqliteSession session, string document) =>
        Find(session, key => Forgotten.OfCustomer(key, document))?.Version ?? 0;

    /// <summary>Keeps that a conversation is gone, by its customer's wish at a moment, or by its age (null).</summary>
    public static void KeepConversation(SqliteSession session, string id, long? erased, Trace last) =>
        Keep(session, Forgotten.OfConversation(OwnKey(session), id), erased, last);

    /// <summary>Keeps that a customer was erased.</summary>
    public static void KeepCustomer(SqliteSession session, string document, long erased, long version) =>
        Keep(session, Forgotten.OfCustomer(OwnKey(session), document), erased, new Trace(false, version, 0));

    public static void Keep(SqliteSession session, string hash, long? erased, Trace last) =>
        session.Execute(Upsert, hash, erased, last.OptedOut, last.Version, last.Sequence);

    /// <summary>Who asks to be written to again has not opted out any more, whatever becomes of the conversation.</summary>
    public static void OptIn(SqliteSession session, string id)
    {
        foreach (var key in Keys(session))
            session.Execute("UPDATE forgotten SET opted_out = 0 WHERE hash = ?1 AND opted_out = 1", Forgotten.OfConversation(key, id));
    }

    public static List<byte[]> Keys(SqliteSession session) => session.All(Forgotten.Keys, row => row.GetBytes(0));

    public static Trace? FindHash(SqliteSession session, string hash) => session.First(
        "SELECT opted_out, version, sequence FROM forgotten WHERE hash = ?1", row => new Trace(row.GetInt32(0) != 0, row.GetInt64(1), row.GetInt64(2)), hash);

    private static Trace? Find(SqliteSession session, Func<byte[], string> name)
    {
        Trace? found = null;
        foreach (var key in Keys(session))
        {
            if (FindHash(session, name(key)) is { } trace)
                found = found is null ? trace : found.And(trace);
        }

        return found;
    }

    private static byte[] OwnKey(SqliteSession session) => session.First(Forgotten.Keys, row => row.GetBytes(0))!;

    /// <summary>The last that was used of a conversation or a document.</summary>
    internal sealed record Trace(bool OptedOut, long Version, long Sequence)
    {
        public Trace And(Trace other) => new(OptedOut || other.OptedOut, Math.Max(Version, other.Version), Math.Max(Sequence, other.Sequence));
    }
}
