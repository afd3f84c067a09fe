using Npgsql;
using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Storage.Postgres;

/// <summary>Finds what is too old and removes it, where nobody else has it in hand: a turn never waits behind a removal, nor a removal behind a turn.</summary>
internal sealed class PostgresRetention(PostgresDatabase database) : IRetention
{
    private const int Page = 200;
    private const int RowsPerBatch = 200;

    // More than a batch takes, so that it shows when something is left.
    private const int Counted = RowsPerBatch + 1;

    private const string Find = """
        SELECT number, channel, created FROM conversation
        WHERE created < $1 AND (created, number) > ($2, $3) ORDER BY created, number LIMIT $4
        """;

    // "RM" and a number: one batch at a time, so that of a customer's last two conversations one sees that it is the last.
    private const string OneAtATime = "SELECT pg_advisory_xact_lock(1380777986)";

    private const string TakeFree = """
        SELECT number FROM conversation AS c JOIN progress AS p ON p.conversation = number WHERE number = ANY ($1) ORDER BY number FOR UPDATE SKIP LOCKED
        """;

    public async Task<RetentionBatch> RemoveAsync(RetentionLimits limits, string? after, CancellationToken cancellationToken)
    {
        if (RetentionPlace.Parse(after) is { InMeasures: true } place)
        {
            var (measures, next) = await PostgresMeasures.FindOldAsync(database, limits, place, Page, cancellationToken);
            var count = measures.Count == 0 ? 0 : await PostgresMeasures.RemoveAsync(database, measures, limits, cancellationToken);
            return new RetentionBatch(RemovedData.None with { Others = count }, next);
        }

        var (old, following) = await LookAsync(limits, after, Counted, cancellationToken);
        if (old.Count == 0)
            return new RetentionBatch(RemovedData.None, following);

        var (removed, unfinished) = await database.TransactAsync(connection => RemoveAsync(connection, old, cancellationToken), cancellationToken);
        return new RetentionBatch(removed, unfinished ?? following);
    }

    public async Task<RetentionBatch> CountAsync(RetentionLimits limits, string? after, CancellationToken cancellationToken)
    {
        if (RetentionPlace.Parse(after) is { InMeasures: true } place)
        {
            var (measures, next) = await PostgresMeasures.FindOldAsync(database, limits, place, Page, cancellationToken);
            return new RetentionBatch(RemovedData.None with { Others = measures.Count }, next);
        }

        var (old, following) = await LookAsync(limits, after, long.MaxValue, cancellationToken);
        return new RetentionBatch(old.Aggregate(RemovedData.None, (sum, one) => sum.Add(one.Found.Count)), following);
    }

    private async Task<(List<Candidate> Old, string Next)> LookAsync(RetentionLimits limits, string? after, long counted, CancellationToken cancellationToken)
    {
        var place = RetentionPlace.Parse(after);
        var page = await database.AllAsync(
            Find, row => (Place: new RetentionPlace(false, row.GetInt64(2), row.GetInt64(0)), Channel: row.GetString(1)), cancellationToken,
            limits.Latest?.ToUnixTimeMilliseconds() ?? 0, place.Time, place.Number, Page);
        var next = (page.Count == Page ? page[^1].Place : RetentionPlace.FirstMeasure).ToString();
        var aged = new List<(long Number, long Limit, string Before)>();
        foreach (var (stands, channel) in page)
        {
            if (limits.Of(channel)?.ToUnixTimeMilliseconds() is { } limit && stands.Time < limit)
                aged.Add((stands.Number, limit, place.ToString()));
            place = stands;
        }

        var found = await database.TransactAsync(
            connection => PostgresOldConversation.FindAsync(connection, [.. aged.Select(one => (one.Number, one.Limit))], counted, cancellationToken), cancellationToken);
        return ([.. aged.Where(one => found.GetValueOrDefault(one.Number) is { HasAny: true }).Select(one => new Candidate(one.Limit, one.Before, found[one.Number]))], next);
    }

    /// <summary>Removes until the batch is full; then it says where to go on.</summary>
    private async Task<(RemovedData Removed, string? Unfinished)> RemoveAsync(NpgsqlConnection connection, List<Candidate> old, CancellationToken cancellationToken)
    {
        await using (var wait = connection.Command(OneAtATime))
            await wait.ExecuteNonQueryAsync(cancellationToken);

        // They may have gone on, or gone, since they were found.
        await using var take = connection.Command(TakeFree);
        take.Parameters.Add(PostgresValue.Numbers(old, one => one.Found.Number));
        var free = (await PostgresDatabase.ReadAsync(take, row => row.GetInt64(0), cancellationToken)).ToHashSet();
        var mine = old.FindAll(one => free.Contains(one.Found.Number));
        var found = await PostgresOldConversation.FindAsync(connection, [.. mine.Select(one => (one.Found.Number, one.Limit))], Counted, cancellationToken);

        await using var batch = connection.CreateBatch();
        var (removed, unfinished) = Fill(batch, mine, found);
        if (batch.BatchCommands.Count > 0)
            await batch.ExecuteNonQueryAsync(cancellationToken);
        return (removed, unfinished);
    }

    private (RemovedData Removed, string? Unfinished) Fill(NpgsqlBatch batch, List<Candidate> old, Dictionary<long, PostgresOldConversation> found)
    {
        var removed = RemovedData.None;
        foreach (var candidate in old)
        {
            var room = RowsPerBatch - (int)removed.Rows;
            if (room <= 0)
                return (removed, candidate.Before);
            if (found.GetValueOrDefault(candidate.Found.Number) is not { HasAny: true } conversation)
                continue;

            var (part, isDone) = conversation.Remove(batch, database.Forgotten, room);
            removed = removed.Add(part);
            if (!isDone)
                return (removed, candidate.Before);
        }

        return (removed, null);
    }

    /// <summary>A conversation in which something is too old.</summary>
    /// <param name="Limit">What is before this is.</param>
    /// <param name="Before">The place before it.</param>
    /// <param name="Found">What.</param>
    private sealed record Candidate(long Limit, string Before, PostgresOldConversation Found);
}
