using RetailMessenger.Core.Customers.Identity;

namespace RetailMessenger.Storage.Postgres;

internal sealed class PostgresGuesses(PostgresDatabase database) : IGuesses
{
    // Whoever waits for a row sees what the one before has made of it; always in one order, so that no two wait for each other.
    private const string Take = """
        INSERT INTO guess AS known (subject, since, taken) SELECT subject, $2, 1 FROM unnest($1) AS subject ORDER BY subject COLLATE "C"
        ON CONFLICT (subject) DO UPDATE SET
            since = CASE WHEN known.since <= $3 THEN $2 ELSE known.since END,
            taken = CASE WHEN known.since <= $3 THEN 1 ELSE known.taken + 1 END
        RETURNING taken
        """;

    private const string GiveBack = "UPDATE guess SET taken = taken - 1 WHERE subject = ANY ($1) AND taken > 0";

    private const string Clear = """
        DELETE FROM guess WHERE subject IN (SELECT subject FROM guess WHERE since <= $1 LIMIT 100 FOR UPDATE SKIP LOCKED)
        """;

    public async Task<bool> TryTakeAsync(IReadOnlyList<string> subjects, int most, TimeSpan window, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (time, begin) = (now.ToUnixTimeMilliseconds(), (now - window).ToUnixTimeMilliseconds());
        await database.ExecuteAsync(Clear, cancellationToken, begin);
        return await database.TransactAsync(
            async connection =>
            {
                await using var take = connection.Command(Take, (object)subjects.ToArray(), time, begin);
                var taken = await PostgresDatabase.ReadAsync(take, row => row.GetInt32(0), cancellationToken);
                if (taken.TrueForAll(count => count <= most))
                    return true;

                await using var undo = connection.Command(GiveBack, (object)subjects.ToArray());
                await undo.ExecuteNonQueryAsync(cancellationToken);
                return false;
            },
            cancellationToken);
    }

    public Task GiveBackAsync(IReadOnlyList<string> subjects, CancellationToken cancellationToken) => database.ExecuteAsync(
        GiveBack, cancellationToken, (object)subjects.ToArray());
}
