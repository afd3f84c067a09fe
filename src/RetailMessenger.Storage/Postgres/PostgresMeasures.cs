using System.Globalization;
using Npgsql;
using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Storage.Postgres;

/// <summary>
/// The measures of a few conversations. They lie in the order in which they came, without an index by their conversation, for which every turn would
/// pay; so all are read to find some, before anything is locked, and then only those that came meanwhile.
/// </summary>
/// <param name="Rows">Where those lie that were there.</param>
/// <param name="Since">Those that came from then on are not among them.</param>
internal sealed record PostgresMeasures(IReadOnlyCollection<string> Rows, long Since)
{
    // The clocks of servers differ.
    private const long Overlap = 60_000;

    /// <summary>Those of all conversations of the customer of one.</summary>
    public static async Task<PostgresMeasures> FindTheirsAsync(PostgresDatabase database, ConversationKey key, long now, CancellationToken cancellationToken) => new(
        await database.ReadThroughAsync(
            """
            SELECT ctid::text FROM measure
            WHERE conversation = ANY (ARRAY(SELECT id FROM conversation WHERE customer = (SELECT customer FROM conversation WHERE id = $1)))
            """,
            row => row.GetString(0), cancellationToken, key.ToString()),
        now - Overlap);

    /// <summary>Removes those that were found, and those that came meanwhile of the same conversations.</summary>
    public async Task RemoveOfAsync(NpgsqlConnection connection, string[] conversations, CancellationToken cancellationToken)
    {
        await using var batch = connection.CreateBatch();
        batch.Add(
            "DELETE FROM measure WHERE ctid = ANY ($1::text[]::tid[]) AND conversation = ANY ($2)",
            PostgresValue.Texts(Rows, row => row), PostgresValue.Of(conversations));
        batch.Add("DELETE FROM measure WHERE time >= $1 AND conversation = ANY ($2)", PostgresValue.Of(Since), PostgresValue.Of(conversations));
        await batch.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Removes those of conversations up to a moment of each.</summary>
    public static Task RemoveUntilAsync(PostgresDatabase database, IReadOnlyDictionary<string, long> conversations, CancellationToken cancellationToken) =>
        database.TransactAsync(
            async connection =>
            {
                await using var batch = connection.CreateBatch();
                batch.Timeout = PostgresDatabase.LongestReadSeconds;
                batch.Add("SET LOCAL enable_hashjoin = on");
                batch.Add(
                    "DELETE FROM measure USING unnest($1, $2) AS w (conversation, until) WHERE measure.conversation = w.conversation AND time <= w.until",
                    PostgresValue.Texts(conversations, one => one.Key), PostgresValue.Numbers(conversations, one => one.Value));
                return await batch.ExecuteNonQueryAsync(cancellationToken);
            },
            cancellationToken);

    /// <summary>Those that are too old, of a page of all, and where the next page begins; null when this was the last.</summary>
    public static async Task<(List<string> Old, string? Next)> FindOldAsync(
        PostgresDatabase database, RetentionLimits limits, RetentionPlace after, int page, CancellationToken cancellationToken)
    {
        var rows = await database.AllAsync(
            """
            SELECT ctid::text AS place, conversation, time FROM measure
            WHERE time < $1 AND time >= $2 AND (time > $2 OR ctid > $3::text::tid) ORDER BY time, ctid LIMIT $4
            """,
            row => (Place: row.GetString(0), Conversation: row.GetString(1), Time: row.GetInt64(2)),
            cancellationToken,
            limits.Latest?.ToUnixTimeMilliseconds() ?? 0, after.Time, ReadPlace(after.Number), page);
        var old = rows
            .Where(row => limits.Of(ConversationKey.Parse(row.Conversation).Channel)?.ToUnixTimeMilliseconds() is { } limit && row.Time < limit)
            .Select(row => row.Place).ToList();
        return (old, rows.Count == page ? new RetentionPlace(true, rows[^1].Time, WritePlace(rows[^1].Place)).ToString() : null);
    }

    /// <summary>Removes those that were found to be too old.</summary>
    public static Task<int> RemoveAsync(PostgresDatabase database, List<string> rows, RetentionLimits limits, CancellationToken cancellationToken) =>
        database.ExecuteAsync(
            "DELETE FROM measure WHERE ctid = ANY ($1::text[]::tid[]) AND time < $2", cancellationToken,
            rows.ToArray(), limits.Latest?.ToUnixTimeMilliseconds() ?? 0);

    // A row's place is its page of the table and its number on that page, "(page,number)"; there are less than 65,536 on one.
    private static string ReadPlace(long number) => string.Create(CultureInfo.InvariantCulture, $"({number >> 16},{number & 0xFFFF})");

    private static long WritePlace(string place) => place.Trim('(', ')').Split(',') is [var page, var number]
        ? (long.Parse(page, CultureInfo.InvariantCulture) << 16) | long.Parse(number, CultureInfo.InvariantCulture)
        : throw new FormatException($"{place} is no place of a row.");
}
