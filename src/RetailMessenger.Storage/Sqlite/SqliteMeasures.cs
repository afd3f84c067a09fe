using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Storage.Sqlite;

/// <summary>
/// The measures of a few conversations. They lie in the order in which they came, without an index by their conversation, for which every turn would
/// pay; so all are read to find some, beside the writer, which then looks only at those that came meanwhile.
/// </summary>
/// <param name="Rows">Those that were there.</param>
/// <param name="Since">Those that came from then on are not among them.</param>
internal sealed record SqliteMeasures(IReadOnlyList<SqliteMeasures.Row> Rows, long Since)
{
    // Clocks are set back now and then.
    private const long Overlap = 2000;

    /// <summary>Those of all conversations of the customer of one.</summary>
    public static SqliteMeasures FindTheirs(SqliteSession reader, ConversationKey key, long now) => new(
        reader.All(
            "SELECT rowid, conversation FROM measure WHERE conversation IN (SELECT id FROM conversation WHERE customer = (SELECT customer FROM conversation WHERE id = ?1))",
            row => new Row(row.GetInt64(0), row.GetString(1)), key.ToString()),
        now - Overlap);

    /// <summary>Those of conversations up to a moment of each.</summary>
    public static List<Row> FindUntil(SqliteSession reader, IReadOnlyDictionary<string, long> conversations)
    {
        var found = new List<Row>();
        reader.All(
            "SELECT rowid, conversation, time FROM measure",
            row =>
            {
                if (conversations.TryGetValue(row.GetString(1), out var until) && row.GetInt64(2) <= until)
                    found.Add(new Row(row.GetInt64(0), row.GetString(1)));
                return true;
            });
        return found;
    }

    /// <summary>Those that are too old, of a page of all, and where the next page begins; null when this was the last.</summary>
    public static (List<Row> Old, string? Next) FindOld(SqliteSession reader, RetentionLimits limits, RetentionPlace after, int page)
    {
        var rows = reader.All(
            "SELECT rowid, conversation, time FROM measure WHERE time < ?1 AND (time, rowid) > (?2, ?3) ORDER BY time, rowid LIMIT ?4",
            row => (Row: new Row(row.GetInt64(0), row.GetString(1)), Time: row.GetInt64(2)),
            limits.Latest?.ToUnixTimeMilliseconds() ?? 0, after.Time, after.Number, page);
        var old = rows
            .Where(row => limits.Of(ConversationKey.Parse(row.Row.Conversation).Channel)?.ToUnixTimeMilliseconds() is { } limit && row.Time < limit)
            .Select(row => row.Row).ToList();
        return (old, rows.Count == page ? new RetentionPlace(true, rows[^1].Time, rows[^1].Row.Id).ToString() : null);
    }

    public static int Remove(SqliteSession session, IEnumerable<Row> rows) =>
        rows.Sum(row => session.Execute("DELETE FROM measure WHERE rowid = ?1 AND conversation = ?2", row.Id, row.Conversation));

    /// <summary>Removes those that were found, and those that came meanwhile of the same conversations.</summary>
    public void RemoveOf(SqliteSession session, IEnumerable<string> conversations)
    {
        Remove(session, Rows);
        foreach (var conversation in conversations)
            session.Execute("DELETE FROM measure WHERE time >= ?2 AND conversation = ?1", conversation, Since);
    }

    /// <summary>One measure.</summary>
    internal readonly record struct Row(long Id, string Conversation);
}
