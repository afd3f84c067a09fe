using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Storage.Sqlite;

/// <summary>Gives the right to deliver, inside the writer's transaction.</summary>
internal static class SqliteClaim
{
    private const string Look = """
        SELECT conversation, claimed_until > 0 AND claimant <> ?2, claimed_until > ?3
        FROM progress WHERE conversation = (SELECT number FROM conversation WHERE id = ?1)
        """;

    public static DeliveryClaim? Take(SqliteSession session, ConversationKey key, string claimant, long now, TimeSpan duration)
    {
        var found = session.First(
            Look, row => new Held(row.GetInt64(0), row.GetInt32(1) != 0, row.GetInt32(2) != 0), key.ToString(), claimant, now);
        if (found is null or { IsForeign: true, IsGood: true })
            return null;

        session.Execute(
            "UPDATE progress SET claimant = ?2, claimed_until = ?3 WHERE conversation = ?1", found.Number, claimant,
            duration == TimeSpan.Zero ? 0 : now + (long)duration.TotalMilliseconds);
        return new DeliveryClaim(SqliteSnapshot.Find(session, key)!, found.IsForeign);
    }

    private sealed record Held(long Number, bool IsForeign, bool IsGood);
}
