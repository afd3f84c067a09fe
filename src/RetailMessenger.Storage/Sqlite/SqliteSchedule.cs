using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Storage.Sqlite;

internal sealed class SqliteSchedule(SqliteDatabase database) : ISchedule
{
    public Task AddAsync(ScheduledActivity scheduled, CancellationToken cancellationToken) =>
        database.Writer.WriteAsync(session => Add(session, scheduled), cancellationToken);

    public Task<IReadOnlyList<ScheduledActivity>> FindDueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<ScheduledActivity>>(
            session => session.All(
                "SELECT id, conversation, due, direction, activity FROM scheduled WHERE due <= ?1 ORDER BY due, id LIMIT ?2",
                row => new ScheduledActivity(
                    row.GetString(0),
                    ConversationKey.Parse(row.GetString(1)),
                    DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2)),
                    (Direction)row.GetInt32(3),
                    row.GetString(4)),
                now.ToUnixTimeMilliseconds(), limit),
            cancellationToken);

    public Task RemoveAsync(string id, CancellationToken cancellationToken) =>
        database.Writer.WriteAsync(session => session.Execute("DELETE FROM scheduled WHERE id = ?1", id), cancellationToken);

    public static int Add(SqliteSession session, ScheduledActivity scheduled) =>
        session.Execute(
            "INSERT INTO scheduled (id, conversation, due, direction, activity) VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (id) DO NOTHING",
            scheduled.Id, scheduled.Conversation.ToString(), scheduled.Due.ToUnixTimeMilliseconds(), (int)scheduled.Direction, scheduled.ActivityBody);
}
