using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Storage.Sqlite;

/// <summary>Finds, counts and removes everything that is kept of the customer of one conversation, in all of that customer's conversations on the channel.</summary>
internal static class SqliteErasure
{
    private const string Theirs = "(SELECT id FROM conversation WHERE customer = ?1)";
    private const string TheirNumbers = "(SELECT number FROM conversation WHERE customer = ?1)";

    private const string Count = $"""
        SELECT (SELECT count(*) FROM entry WHERE conversation IN {TheirNumbers}),
               (SELECT count(*) FROM document WHERE key = ?1) + (SELECT count(*) FROM state WHERE conversation IN {TheirNumbers}),
               (SELECT count(*) FROM attachment WHERE conversation IN {Theirs}),
               (SELECT count(*) FROM ticket WHERE conversation IN {Theirs}),
               (SELECT count(*) FROM scheduled WHERE conversation IN {Theirs})
        """;

    private static readonly string[] Tables = ["attachment", "ticket", "scheduled", "parked", "measure", "receipt"];

    public static CustomerDataSummary Summarise(SqliteSession session, ConversationKey key) =>
        FindCustomer(session, key) is { } customer ? CountOf(session, customer) : new CustomerDataSummary(0, 0, 0, 0, 0);

    /// <summary>
    /// Erases, but leaves the empty row of the conversation itself, without the customer's name, so that the turn that asked for it can still answer,
    /// and what the customer wrote after it, which has yet to be answered. Answers to questions before it may stand after those.
    /// </summary>
    public static CustomerDataSummary EraseForTurn(SqliteSession session, ConversationKey key, long answeredThrough, long now)
    {
        if (FindCustomer(session, key) is not { } customer)
            return new CustomerDataSummary(0, 0, 0, 0, 0);

        var removed = CountOf(session, customer);
        session.Execute(
            $"DELETE FROM entry WHERE conversation IN {TheirNumbers} AND (sequence <= ?3 OR direction = 1 OR conversation <> (SELECT number FROM conversation WHERE id = ?2))",
            customer, key.ToString(), answeredThrough);
        session.Execute($"DELETE FROM state WHERE conversation IN {TheirNumbers}", customer);
        foreach (var table in Tables)
            session.Execute($"DELETE FROM {table} WHERE conversation IN {Theirs}", customer);
        session.Execute("DELETE FROM document WHERE key = ?1", customer);
        session.Execute("DELETE FROM progress WHERE conversation IN (SELECT number FROM conversation WHERE customer = ?1 AND id <> ?2)", customer, key.ToString());
        session.Execute("DELETE FROM conversation WHERE customer = ?1 AND id <> ?2", customer, key.ToString());
        session.Execute("UPDATE conversation SET reference = json_remove(reference, '$.user.name') WHERE id = ?1", key.ToString());
        session.Execute(
            "INSERT INTO erasure (time, messages, documents, attachments, tickets, scheduled) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            now, removed.Messages, removed.Documents, removed.Attachments, removed.Tickets, removed.Scheduled);
        return removed;
    }

    /// <summary>Erases all, the conversations included.</summary>
    public static CustomerDataSummary EraseAll(SqliteSession session, ConversationKey key, long now)
    {
        var removed = EraseForTurn(session, key, long.MaxValue, now);
        session.Execute("DELETE FROM progress WHERE conversation = (SELECT number FROM conversation WHERE id = ?1)", key.ToString());
        session.Execute("DELETE FROM conversation WHERE id = ?1", key.ToString());
        return removed;
    }

    private static string? FindCustomer(SqliteSession session, ConversationKey key) =>
        session.First("SELECT customer FROM conversation WHERE id = ?1", row => row.GetString(0), key.ToString());

    private static CustomerDataSummary CountOf(SqliteSession session, string customer) =>
        session.First(
            Count,
            row => new CustomerDataSummary(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4)),
            customer)!;
}
