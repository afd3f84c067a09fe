using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Storage.Sqlite;

internal sealed class SqliteStaffDesk(SqliteDatabase database, TimeProvider time) : IStaffDesk
{
    private const string Columns = "SELECT id, conversation, opened, message, contact, language, answer FROM ticket";

    public Task<IReadOnlyList<Ticket>> FindOpenTicketsAsync(int limit, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<Ticket>>(
            session => session.All($"{Columns} WHERE answer IS NULL ORDER BY opened, id LIMIT ?1", ReadTicket, limit), cancellationToken);

    public Task<Ticket?> FindTicketAsync(string id, CancellationToken cancellationToken) =>
        database.ReadAsync(session => session.First($"{Columns} WHERE id = ?1", ReadTicket, id), cancellationToken);

    public Task<bool> AnswerAsync(string id, string answer, ScheduledActivity message, CancellationToken cancellationToken) =>
        database.Writer.WriteAsync(
            session =>
            {
                var closed = session.Execute(
                    "UPDATE ticket SET answer = ?2, answered = ?3 WHERE id = ?1 AND answer IS NULL", id, answer, time.GetUtcNow().ToUnixTimeMilliseconds());
                return closed == 1 && SqliteSchedule.Add(session, message) == 1;
            },
            cancellationToken);

    public Task<IReadOnlyList<ParkedTurn>> FindParkedAsync(bool includeRetried, int limit, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<ParkedTurn>>(
            session => session.All(
                "SELECT conversation, sequence, time, reason, retried FROM parked WHERE retried = 0 OR ?1 ORDER BY time LIMIT ?2",
                row => new ParkedTurn(
                    ConversationKey.Parse(row.GetString(0)),
                    row.GetInt64(1),
                    DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2)),
                    row.GetString(3),
                    row.GetInt32(4) != 0),
                includeRetried, limit),
            cancellationToken);

    public Task<bool> RetryAsync(ParkedTurn parked, CancellationToken cancellationToken) =>
        database.Writer.WriteAsync(session => Retry(session, parked), cancellationToken);

    public static void Open(SqliteSession session, Ticket ticket) =>
        session.Execute(
            "INSERT INTO ticket (id, conversation, opened, message, contact, language) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            ticket.Id, ticket.Conversation.ToString(), ticket.Opened.ToUnixTimeMilliseconds(), ticket.Message, ticket.Contact, ticket.Language);

    private static bool Retry(SqliteSession session, ParkedTurn parked)
    {
        var conversation = parked.Conversation.ToString();
        var marked = session.Execute(
            "UPDATE parked SET retried = 1 WHERE conversation = ?1 AND sequence = ?2 AND retried = 0", conversation, parked.Sequence);
        if (marked == 0)
            return false;

        var questions = session.All(
            """
            SELECT sequence, activity FROM entry
            WHERE conversation = (SELECT number FROM conversation WHERE id = ?1) AND direction = 0
                AND sequence BETWEEN (SELECT coalesce(first_sequence, sequence) FROM parked WHERE conversation = ?1 AND sequence = ?2) AND ?2
            ORDER BY sequence
            """,
            row => (Sequence: row.GetInt64(0), Body: row.GetString(1)), conversation, parked.Sequence);
        foreach (var (sequence, body) in questions)
        {
            // In their order, and before all that is planned.
            var due = DateTimeOffset.UnixEpoch.AddMilliseconds(sequence);
            SqliteSchedule.Add(session, new ScheduledActivity($"retry#{conversation}#{sequence}", parked.Conversation, due, Direction.In, body));
        }

        return questions.Count > 0;
    }

    private static Ticket ReadTicket(SqliteRow row) => new()
    {
        Id = row.GetString(0),
        Conversation = ConversationKey.Parse(row.GetString(1)),
        Opened = DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2)),
        Message = row.GetString(3),
        Contact = row.GetString(4),
        Language = row.GetString(5),
        Answer = row.FindString(6),
    };
}
