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

    // What belongs to a conversation besides its log, its state and its measures.
    private static readonly string[] Tables = ["attachment", "ticket", "scheduled", "parked", "receipt"];

    private const string Conversations = """
        SELECT number, id, customer, version, last_sequence, last_time, standing FROM conversation JOIN progress ON conversation = number
        """;

    public static CustomerDataSummary Summarise(SqliteSession session, ConversationKey key) =>
        FindCustomer(session, key) is { } customer ? CountOf(session, customer) : new CustomerDataSummary(0, 0, 0, 0, 0);

    /// <summary>
    /// Erases, but leaves the empty row of the conversation itself, without the customer's name, so that the turn that asked for it can still answer,
    /// and what the customer wrote after it, which has yet to be answered. Answers to questions before it may stand after those.
    /// </summary>
    public static void EraseForTurn(SqliteSession session, ConversationKey key, long answeredThrough, SqliteMeasures measures, long now) =>
        Erase(session, key, answeredThrough, measures, now);

    /// <summary>Erases all, the conversations included.</summary>
    public static CustomerDataSummary EraseAll(SqliteSession session, ConversationKey key, SqliteMeasures measures, long now) =>
        Erase(session, key, null, measures, now);

    /// <summary>
    /// Erases what a conversation had at a moment, and whatever may be of that time: all but its younger entries and its measures. Its version rises, so that nobody who
    /// holds the state of that time writes it back.
    /// </summary>
    public static void EraseUntil(SqliteSession session, long number, long until)
    {
        if (session.First($"{Conversations} WHERE number = ?1", Row.Read, number) is not { } conversation)
            return;

        SqliteForgotten.KeepConversation(session, conversation.Id, until, conversation.Trace);
        session.Execute("DELETE FROM entry WHERE conversation = ?1 AND time <= ?2", number, until);
        EmptyAllButEntries(session, conversation);
        if (conversation.LastTime <= until)
            Remove(session, conversation);
        else
            session.Execute("UPDATE progress SET version = version + 1 WHERE conversation = ?1", number);
    }

    /// <summary>Erases what is remembered of a customer.</summary>
    public static void EraseDocument(SqliteSession session, string customer) => session.Execute("DELETE FROM document WHERE key = ?1", customer);

    private static CustomerDataSummary Erase(SqliteSession session, ConversationKey key, long? keptAfter, SqliteMeasures measures, long now)
    {
        if (FindCustomer(session, key) is not { } customer)
            return new CustomerDataSummary(0, 0, 0, 0, 0);

        var removed = CountOf(session, customer);
        var theirs = session.All($"{Conversations} WHERE customer = ?1", Row.Read, customer);

        // The times of a log run ahead of the clock where much came at once.
        var erased = theirs.Max(conversation => Math.Max(now, conversation.LastTime));
        foreach (var conversation in theirs)
        {
            SqliteForgotten.KeepConversation(session, conversation.Id, erased, conversation.Trace);
            EmptyAllButEntries(session, conversation);
            if (keptAfter is not null && conversation.Id == key.ToString())
            {
                session.Execute("DELETE FROM entry WHERE conversation = ?1 AND (sequence <= ?2 OR direction = 1)", conversation.Number, keptAfter);
                session.Execute("UPDATE conversation SET reference = json_remove(reference, '$.user.name') WHERE number = ?1", conversation.Number);
            }
            else
            {
                session.Execute("DELETE FROM entry WHERE conversation = ?1", conversation.Number);
                Remove(session, conversation);
            }
        }

        measures.RemoveOf(session, theirs.Select(conversation => conversation.Id));
        var version = session.First("SELECT version FROM document WHERE key = ?1", row => row.GetInt64(0), customer);
        SqliteForgotten.KeepCustomer(session, customer, erased, version);
        EraseDocument(session, customer);
        session.Execute(
            "INSERT INTO erasure (time, messages, documents, attachments, tickets, scheduled) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            now, removed.Messages, removed.Documents, removed.Attachments, removed.Tickets, removed.Scheduled);
        return removed;
    }

    private static void EmptyAllButEntries(SqliteSession session, Row conversation)
    {
        session.Execute("DELETE FROM state WHERE conversation = ?1", conversation.Number);
        foreach (var table in Tables)
            session.Execute($"DELETE FROM {table} WHERE conversation = ?1", conversation.Id);
    }

    private static void Remove(SqliteSession session, Row conversation)
    {
        session.Execute("DELETE FROM progress WHERE conversation = ?1", conversation.Number);
        session.Execute("DELETE FROM conversation WHERE number = ?1", conversation.Number);
    }

    private static string? FindCustomer(SqliteSession session, ConversationKey key) =>
        session.First("SELECT customer FROM conversation WHERE id = ?1", row => row.GetString(0), key.ToString());

    private static CustomerDataSummary CountOf(SqliteSession session, string customer) =>
        session.First(
            Count,
            row => new CustomerDataSummary(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4)),
            customer)!;

    private sealed record Row(long Number, string Id, string Customer, long LastTime, SqliteForgotten.Trace Trace)
    {
        public static Row Read(SqliteRow row) => new(
            row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetInt64(5),
            new SqliteForgotten.Trace(row.GetInt32(6) == (int)Standing.OptedOut, row.GetInt64(3), row.GetInt64(4)));
    }
}
