namespace RetailMessenger.Storage.Postgres;

internal sealed class PostgresErasureRecords(PostgresDatabase database) : IErasureRecords
{
    private const int Page = 1000;

    private PostgresForgotten Forgotten => database.Forgotten;

    public Task<IReadOnlyCollection<string>> FindKeysAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyCollection<string>>([.. Forgotten.Keys.Select(Storage.Forgotten.NameOf)]);

    public async Task<IReadOnlyList<ErasureMark>> FindSinceAsync(DateTimeOffset since, CancellationToken cancellationToken) => await database.AllAsync(
        "SELECT hash, erased, opted_out FROM forgotten WHERE erased >= $1 ORDER BY erased",
        row => new ErasureMark(row.GetString(0), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(1)), row.GetInt16(2) != 0),
        cancellationToken,
        since.ToUnixTimeMilliseconds());

    public async Task<int> RepeatAsync(IReadOnlyCollection<ErasureMark> marks, CancellationToken cancellationToken)
    {
        var byHash = marks.ToDictionary(mark => mark.Hash, StringComparer.Ordinal);
        var conversations = 0;
        for (var (after, more) = (0L, true); more;)
        {
            var (found, last) = await FindConversationsAsync(byHash, after, cancellationToken);
            foreach (var (number, _, until) in found)
                await EraseUntilAsync(number, until, cancellationToken);
            if (found.Count > 0)
                await PostgresMeasures.RemoveUntilAsync(database, found.ToDictionary(one => one.Id, one => one.Until, StringComparer.Ordinal), cancellationToken);

            conversations += found.Count;
            (after, more) = (last, last > after);
        }

        foreach (var some in (await FindDocumentsAsync(byHash, cancellationToken)).Chunk(Page))
            await database.ExecuteAsync("DELETE FROM document WHERE key = ANY ($1)", cancellationToken, [some]);
        foreach (var some in marks.Chunk(Page))
            await KeepAsync(some, cancellationToken);
        return conversations;
    }

    private Task<int> EraseUntilAsync(long number, long until, CancellationToken cancellationToken) => database.TransactAsync(
        async connection =>
        {
            await new PostgresErasure(connection, Forgotten).EraseUntilAsync(number, until, cancellationToken);
            return 1;
        },
        cancellationToken);

    // A customer's conversations are found by either of their hashes: the customer of one may have been another at the time of the backup.
    private async Task<(List<(long Number, string Id, long Until)> Found, long Last)> FindConversationsAsync(
        Dictionary<string, ErasureMark> marks, long after, CancellationToken cancellationToken)
    {
        var page = await database.AllAsync(
            "SELECT number, id, customer FROM conversation WHERE number > $1 ORDER BY number LIMIT $2",
            row => (Number: row.GetInt64(0), Id: row.GetString(1), Customer: row.GetString(2)), cancellationToken, after, Page);
        var found = new List<(long, string, long)>();
        foreach (var (number, id, customer) in page)
        {
            if (Newest(marks, [.. Forgotten.NamesOf(id), .. Forgotten.NamesOfCustomer(customer)]) is { } until)
                found.Add((number, id, until));
        }

        return (found, page.Count > 0 ? page[^1].Number : after);
    }

    private async Task<List<string>> FindDocumentsAsync(Dictionary<string, ErasureMark> marks, CancellationToken cancellationToken)
    {
        var keys = await database.ReadThroughAsync("SELECT key FROM document", row => row.GetString(0), cancellationToken);
        return keys.FindAll(key => Newest(marks, Forgotten.NamesOfCustomer(key)) is not null);
    }

    private static long? Newest(Dictionary<string, ErasureMark> marks, string[] names) =>
        names.Select(marks.GetValueOrDefault).Max(mark => mark?.Time.ToUnixTimeMilliseconds());

    // What was erased then had no more versions than the database knows of; whoever opted out before stays so.
    private Task<int> KeepAsync(ErasureMark[] marks, CancellationToken cancellationToken) => database.TransactAsync(
        async connection =>
        {
            await using var find = connection.Command("SELECT hash FROM forgotten WHERE hash = ANY ($1) AND opted_out = 1", [marks.Select(mark => mark.Hash).ToArray()]);
            var optedOut = (await PostgresDatabase.ReadAsync(find, row => row.GetString(0), cancellationToken)).ToHashSet(StringComparer.Ordinal);
            await PostgresForgotten.KeepAsync(
                connection,
                [.. marks.Select(mark => new PostgresForgotten.Row(
                    mark.Hash, mark.Time.ToUnixTimeMilliseconds(), new PostgresForgotten.Trace(mark.OptedOut || optedOut.Contains(mark.Hash), 0, 0)))],
                cancellationToken);
            return marks.Length;
        },
        cancellationToken);
}
