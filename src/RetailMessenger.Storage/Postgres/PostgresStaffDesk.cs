using Npgsql;
using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Storage.Postgres;

internal sealed class PostgresStaffDesk(PostgresDatabase database, TimeProvider time) : IStaffDesk
{
    private const string Columns = "SELECT id, conversation, opened, message, contact, language, answer FROM ticket";

    public async Task<IReadOnlyList<Ticket>> FindOpenTicketsAsync(int limit, CancellationToken cancellationToken) =>
        await database.AllAsync($"{Columns} WHERE answer IS NULL ORDER BY opened, id LIMIT $1", ReadTicket, cancellationToken, limit);

    public Task<Ticket?> FindTicketAsync(string id, CancellationToken cancellationToken) =>
        database.FirstAsync($"{Columns} WHERE id = $1", ReadTicket, cancellationToken, id);

    public Task<bool> AnswerAsync(string id, string answer, ScheduledActivity message, CancellationToken cancellationToken) => database.TransactAsync(
        async connection =>
        {
            await using var close = connection.Command(
                "UPDATE ticket SET answer = $2, answered = $3 WHERE id = $1 AND answer IS NULL", id, answer, time.GetUtcNow().ToUnixTimeMilliseconds());
            return await close.ExecuteNonQueryAsync(cancellationToken) == 1 && await PostgresSchedule.AddAsync(connection, message, cancellationToken) == 1;
        },
        cancellationToken);

    public async Task<IReadOnlyList<ParkedTurn>> FindParkedAsync(bool includeRetried, int limit, CancellationToken cancellationToken) => await database.AllAsync(
        "SELECT conversation, sequence, time, reason, retried FROM parked WHERE retried = 0 OR $1 ORDER BY time LIMIT $2",
        row => new ParkedTurn(
            ConversationKey.Parse(row.GetString(0)),
            row.GetInt64(1),
            DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2)),
            row.GetString(3),
            row.GetInt16(4) != 0),
        cancellationToken,
        includeRetried, limit);

    public Task<bool> RetryAsync(ParkedTurn parked, CancellationToken cancellationToken) =>
        database.TransactAsync(connection => RetryAsync(connection, parked, cancellationToken), cancellationToken);

    public static void Open(NewRows changes, Ticket ticket) => changes.Add(
        "INSERT INTO ticket (id, conversation, opened, message, contact, language) VALUES ($1, $2, $3, $4, $5, $6)",
        ticket.Id, ticket.Conversation.ToString(), ticket.Opened.ToUnixTimeMilliseconds(), ticket.Message, ticket.Contact, ticket.Language);

    private static async Task<bool> RetryAsync(NpgsqlConnection connection, ParkedTurn parked, CancellationToken cancellationToken)
    {
        var conversation = parked.Conversation.ToString();
        await using var mark = connection.Command(
            "UPDATE parked SET retried = 1 WHERE conversation = $1 AND sequence = $2 AND retried = 0", conversation, parked.Sequence);
        if (await mark.ExecuteNonQueryAsync(cancellationToken) == 0)
            return false;

        // In their order, and before all that is planned.
        await using var plan = connection.Command(
            """
            INSERT INTO scheduled (id, conversation, due, direction, activity)
            SELECT 'retry#' || $1 || '#' || sequence, $1, sequence, direction, activity FROM entry
            WHERE conversation = (SELECT number FROM conversation WHERE id = $1) AND direction = 0
                AND sequence BETWEEN (SELECT coalesce(first_sequence, sequence) FROM parked WHERE conversation = $1 AND sequence = $2) AND $2
            ON CONFLICT (id) DO NOTHING
            """,
            conversation, parked.Sequence);
        return await plan.ExecuteNonQueryAsync(cancellationToken) > 0;
    }

    private static Ticket ReadTicket(NpgsqlDataReader row) => new()
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
