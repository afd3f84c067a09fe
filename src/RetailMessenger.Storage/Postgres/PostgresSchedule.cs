using Npgsql;
using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Storage.Postgres;

internal sealed class PostgresSchedule(PostgresDatabase database) : ISchedule
{
    public const string Insert = "INSERT INTO scheduled (id, conversation, due, direction, activity) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (id) DO NOTHING";

    public Task AddAsync(ScheduledActivity scheduled, CancellationToken cancellationToken) =>
        database.ExecuteAsync(Insert, cancellationToken, ValuesOf(scheduled));

    public async Task<IReadOnlyList<ScheduledActivity>> FindDueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken) => await database.AllAsync(
        "SELECT id, conversation, due, direction, activity FROM scheduled WHERE due <= $1 ORDER BY due, id COLLATE \"C\" LIMIT $2",
        row => new ScheduledActivity(
            row.GetString(0),
            ConversationKey.Parse(row.GetString(1)),
            DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2)),
            (Direction)row.GetInt16(3),
            row.GetString(4)),
        cancellationToken,
        now.ToUnixTimeMilliseconds(), limit);

    public Task RemoveAsync(string id, CancellationToken cancellationToken) =>
        database.ExecuteAsync("DELETE FROM scheduled WHERE id = $1", cancellationToken, id);

    /// <summary>Plans a message in a transaction; 0 when its id is planned already.</summary>
    public static async Task<int> AddAsync(NpgsqlConnection connection, ScheduledActivity scheduled, CancellationToken cancellationToken)
    {
        await using var command = connection.Command(Insert, ValuesOf(scheduled));
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public static object?[] ValuesOf(ScheduledActivity scheduled) =>
        [scheduled.Id, scheduled.Conversation.ToString(), scheduled.Due.ToUnixTimeMilliseconds(), (int)scheduled.Direction, scheduled.ActivityBody];
}
