namespace RetailMessenger.Storage.Sqlite;

internal sealed class SqliteErasureRecords(SqliteDatabase database) : IErasureRecords
{
    private const int Page = 1000;

    public Task<IReadOnlyCollection<string>> FindKeysAsync(CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyCollection<string>>(session => [.. SqliteForgotten.Keys(session).Select(Forgotten.NameOf)], cancellationToken);

    public Task<IReadOnlyList<ErasureMark>> FindSinceAsync(DateTimeOffset since, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<ErasureMark>>(
            session => session.All(
                "SELECT hash, erased, opted_out FROM forgotten WHERE erased >= ?1 ORDER BY erased",
                row => new ErasureMark(row.GetString(0), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(1)), row.GetInt32(2) != 0),
                since.ToUnixTimeMilliseconds()),
            cancellationToken);

    public async Task<int> RepeatAsync(IReadOnlyCollection<ErasureMark> marks, CancellationToken cancellationToken)
    {
        var byHash = marks.ToDictionary(mark => mark.Hash, StringComparer.Ordinal);
        var found = new Dictionary<string, long>(StringComparer.Ordinal);
        for (var (after, more) = (0L, true); more;)
        {
            var (page, last) = await database.ReadAsync(session => FindConversations(session, byHash, after), cancellationToken);
            foreach (var (number, id, until) in page)
            {
                found[id] = until;
                await database.Writer.WriteAsync(session => EraseUntil(session, number, until), cancellationToken);
            }

            (after, more) = (last, last > after);
        }

        if (found.Count > 0)
        {
            foreach (var some in (await database.ReadAsync(session => SqliteMeasures.FindUntil(session, found), cancellationToken)).Chunk(Page))
                await database.Writer.WriteAsync(session => SqliteMeasures.Remove(session, some), cancellationToken);
        }

        foreach (var document in await database.ReadAsync(session => FindDocuments(session, byHash), cancellationToken))
            await database.Writer.WriteAsync(session => EraseDocument(session, document), cancellationToken);
        foreach (var some in marks.Chunk(Page))
            await database.Writer.WriteAsync(session => Keep(session, some), cancellationToken);
        return found.Count;
    }

    // A customer's conversations are found by either of their hashes: the customer of one may have been another at the time of the backup.
    private static (List<(long Number, string Id, long Until)> Found, long Last) FindConversations(
        SqliteSession session, Dictionary<string, ErasureMark> marks, long after)
    {
        var keys = SqliteForgotten.Keys(session);
        var page = session.All(
            "SELECT number, id, customer FROM conversation WHERE number > ?1 ORDER BY number LIMIT ?2",
            row => (Number: row.GetInt64(0), Id: row.GetString(1), Customer: row.GetString(2)), after, Page);
        var found = new List<(long, string, long)>();
        foreach (var (number, id, customer) in page)
        {
            if (Newest(keys, marks, key => Forgotten.OfConversation(key, id), key => Forgotten.OfCustomer(key, customer)) is { } until)
                found.Add((number, id, until));
        }

        return (found, page.Count > 0 ? page[^1].Number : after);
    }

    private static List<string> FindDocuments(SqliteSession session, Dictionary<string, ErasureMark> marks)
    {
        var keys = SqliteForgotten.Keys(session);
        return [.. session.All("SELECT key FROM document", row => row.GetString(0)).Where(document => Newest(keys, marks, key => Forgotten.OfCustomer(key, document)) is not null)];
    }

    private static long? Newest(List<byte[]> keys, Dictionary<string, ErasureMark> marks, params ReadOnlySpan<Func<byte[], string>> names)
    {
        long? newest = null;
        foreach (var key in keys)
        {
            foreach (var name in names)
            {
                if (marks.TryGetValue(name(key), out var mark) && !(mark.Time.ToUnixTimeMilliseconds() <= newest))
                    newest = mark.Time.ToUnixTimeMilliseconds();
            }
        }

        return newest;
    }

    private static int EraseUntil(SqliteSession session, long number, long until)
    {
        SqliteErasure.EraseUntil(session, number, until);
        return 1;
    }

    private static int EraseDocument(SqliteSession session, string document)
    {
        SqliteErasure.EraseDocument(session, document);
        return 1;
    }

    private static int Keep(SqliteSession session, ErasureMark[] marks)
    {
        foreach (var mark in marks)
        {
            // What was erased then had no more versions than the database knows of; whoever opted out before stays so.
            var former = SqliteForgotten.FindHash(session, mark.Hash) ?? new SqliteForgotten.Trace(false, 0, 0);
            SqliteForgotten.Keep(session, mark.Hash, mark.Time.ToUnixTimeMilliseconds(), former with { OptedOut = mark.OptedOut || former.OptedOut });
        }

        return marks.Length;
    }
}
