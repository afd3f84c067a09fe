using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Storage.Sqlite;

/// <summary>Finds, counts and removes everything that is kept of the customer of one conversation, in all of that customer's conversations on the channel.</summary>
internal static class SqliteErasure
{
    private const string Theirs = "(SELECT id FROM conversation WHERE customer = $1)";

    private const string Count = $"""
        SELECT (SELECT count(*) FROM entry WHERE conversation IN {Theirs}),
               (SELECT count(*) FROM document WHERE key = $1) + (SELECT count(*) FROM conversation WHERE customer = $1 AND state IS NOT NULL),
               (SELECT count(*) FROM attachment WHERE conversation IN {Theirs}),
               (SELECT count(*) FROM ticket WHERE conversation IN {Theirs}),
               (SELECT count(*) FROM scheduled WHERE conversation IN {Theirs})
        """;

    private static readonly string[] Tables = ["attachment", "ticket", "scheduled", "parked", "measure"];

    public static CustomerDataSummary Summarise(SqliteSession session, ConversationKey key) =>
        FindCustomer(session, key) is { } customer ? CountOf(session, customer) : new CustomerDataSummary(0, 0, 0, 0, 0);

    /// <summary>
    /// Erases, but leaves the empty row of the conversation itself, so that the turn that asked for it can still answer, and what the customer wrote
    /// after it, which has yet to be answered.
    /// </summary>
    public static void EraseForTurn(SqliteSession session, ConversationKey key, long answeredThrough, long now)
    {
        Erase(session, key, answeredThrough, now);
        session.Execute("UPDATE conversation SET state = NULL WHERE id = $1", key.ToString());
    }

    /// <summary>Erases all, the conversations included.</summary>
    public static CustomerDataSummary EraseAll(SqliteSession session, ConversationKey key, long now)
    {
        var customer = FindCustomer(session, key);
        var removed = Erase(session, key, long.MaxValue, now);
        session.Execute("DELETE FROM conversation WHERE customer = $1", customer);
        return removed;
    }

    private static CustomerDataSummary Erase(SqliteSession session, ConversationKey key, long through, long now)
    {
        if (FindCustomer(session, key) is not { } customer)
            return new CustomerDataSummary(0, 0, 0, 0, 0);

        var removed = CountOf(session, customer);
        session.Execute($"DELETE FROM entry WHERE conversation IN {Theirs} AND (conversation <> $2 OR sequence <= $3)", customer, key.ToString(), through);
        foreach (var table in Tables)
            session.Execute($"DELETE FROM {table} WHERE conversation IN {Theirs}", customer);
        session.Execute("DELETE FROM document WHERE key = $1", customer);
        session.Execute("DELETE FROM conversation WHERE customer = $1 AND id <> $2", customer, key.ToString());
        session.Execute(
            "INSERT INTO erasure (time, messages, documents, attachments, tickets, scheduled) VALUES ($1, $2, $3, $4, $5, $6)",
            now, removed.Messages, removed.Documents, removed.Attachments, removed.Tickets, removed.Scheduled);
        return removed;
    }

    private static string? FindCustomer(SqliteSession session, ConversationKey key) =>
        session.First("SELECT customer FROM conversation WHERE id = $1", row => row.GetString(0), key.ToString());

    private static CustomerDataSummary CountOf(SqliteSession session, string customer) =>
        session.First(
            Count,
            row => new CustomerDataSummary(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4)),
            customer)!;
}
