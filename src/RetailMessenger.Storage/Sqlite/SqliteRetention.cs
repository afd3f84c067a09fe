using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Storage.Sqlite;

/// <summary>Finds what is too old on a reader's connection, and removes it in the writer's queue, where it is looked at once more.</summary>
internal sealed class SqliteRetention(SqliteDatabase database) : IRetention
{
    // A page is read in about a millisecond, a batch removed in a few.
    private const int Page = 200;
    private const int RowsPerBatch = 200;

    private const string Find = """
        SELECT number, id, channel, created FROM conversation
        WHERE created < ?1 AND (created, number) > (?2, ?3) ORDER BY created, number LIMIT ?4
        """;

    public async Task<RetentionBatch> RemoveAsync(RetentionLimits limits, string? after, CancellationToken cancellationToken)
    {
        if (RetentionPlace.Parse(after) is { InMeasures: true } place)
        {
            var (measures, next) = await database.ReadAsync(session => SqliteMeasures.FindOld(session, limits, place, Page), cancellationToken);
            var count = measures.Count == 0 ? 0 : await database.Writer.WriteAsync(session => SqliteMeasures.Remove(session, measures), cancellationToken);
            return new RetentionBatch(RemovedData.None with { Others = count }, next);
        }

        var (old, following) = await LookAsync(limits, after, cancellationToken);
        if (old.Count == 0)
            return new RetentionBatch(RemovedData.None, following);

        var (removed, unfinished) = await database.Writer.WriteAsync(session => Remove(session, old), cancellationToken);
        return new RetentionBatch(removed, unfinished ?? following);
    }

    public async Task<RetentionBatch> CountAsync(RetentionLimits limits, string? after, CancellationToken cancellationToken)
    {
        if (RetentionPlace.Parse(after) is { InMeasures: true } place)
        {
            var (measures, next) = await database.ReadAsync(session => SqliteMeasures.FindOld(session, limits, place, Page), cancellationToken);
            return new RetentionBatch(RemovedData.None with { Others = measures.Count }, next);
        }

        var (old, following) = await LookAsync(limits, after, cancellationToken);
        var found = await database.ReadAsync(
            session => old.Aggregate(RemovedData.None, (sum, one) => sum.Add(SqliteOldConversation.Find(session, one.Number, one.Limit)?.Count(session) ?? RemovedData.None)),
            cancellationToken);
        return new RetentionBatch(found, following);
    }

    private Task<(List<Candidate> Old, string Next)> LookAsync(RetentionLimits limits, string? after, CancellationToken cancellationToken) => database.ReadAsync(
        session =>
        {
            var place = RetentionPlace.Parse(after);
            var page = session.All(
                Find, row => (Place: new RetentionPlace(false, row.GetInt64(3), row.GetInt64(0)), Id: row.GetString(1), Channel: row.GetString(2)),
                limits.Latest?.ToUnixTimeMilliseconds() ?? 0, place.Time, place.Number, Page);
            var old = new List<Candidate>();
            foreach (var (stands, _, channel) in page)
            {
                if (limits.Of(channel)?.ToUnixTimeMilliseconds() is { } limit && stands.Time < limit
                    && SqliteOldConversation.Find(session, stands.Number, limit) is not null)
                    old.Add(new Candidate(stands.Number, limit, place.ToString()));
                place = stands;
            }

            return (old, (page.Count == Page ? page[^1].Place : RetentionPlace.FirstMeasure).ToString());
        },
        cancellationToken);

    /// <summary>Removes until the batch is full; then it says where to go on.</summary>
    private static (RemovedData Removed, string? Unfinished) Remove(SqliteSession session, List<Candidate> old)
    {
        var removed = RemovedData.None;
        foreach (var candidate in old)
        {
            var room = RowsPerBatch - (int)removed.Rows;
            if (room <= 0)
                return (removed, candidate.Before);

            // It may have gone on, or gone, since it was found.
            if (SqliteOldConversation.Find(session, candidate.Number, candidate.Limit) is not { } conversation)
                continue;

            var (part, isDone) = conversation.Remove(session, room);
            removed = removed.Add(part);
            if (!isDone)
                return (removed, candidate.Before);
        }

        return (removed, null);
    }

    /// <summary>A conversation in which something is too old.</summary>
    /// <param name="Number">Which.</param>
    /// <param name="Limit">What is before this is.</param>
    /// <param name="Before">The place before it.</param>
    private sealed record Candidate(long Number, long Limit, string Before);
}
