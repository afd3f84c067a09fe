using RetailMessenger.Core.Customers.Identity;

namespace RetailMessenger.Storage.Sqlite;

internal sealed class SqliteGuesses(SqliteDatabase database) : IGuesses
{
    public Task<bool> TryTakeAsync(IReadOnlyList<string> subjects, int most, TimeSpan window, DateTimeOffset now, CancellationToken cancellationToken) =>
        database.Writer.WriteAsync(
            session =>
            {
                session.Execute("DELETE FROM guess WHERE since <= ?1", (now - window).ToUnixTimeMilliseconds());
                if (subjects.Any(subject => session.First("SELECT taken FROM guess WHERE subject = ?1", row => row.GetInt64(0), subject) >= most))
                    return false;

                foreach (var subject in subjects)
                {
                    session.Execute(
                        "INSERT INTO guess (subject, since, taken) VALUES (?1, ?2, 1) ON CONFLICT (subject) DO UPDATE SET taken = taken + 1",
                        subject, now.ToUnixTimeMilliseconds());
                }

                return true;
            },
            cancellationToken);

    public Task GiveBackAsync(IReadOnlyList<string> subjects, CancellationToken cancellationToken) => database.Writer.WriteAsync(
        session => subjects.Sum(subject => session.Execute("UPDATE guess SET taken = taken - 1 WHERE subject = ?1 AND taken > 0", subject)), cancellationToken);
}
