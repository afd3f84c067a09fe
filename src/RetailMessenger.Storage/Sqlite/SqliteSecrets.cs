using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Storage.Sqlite;

internal sealed class SqliteSecrets(SqliteDatabase database) : ISecrets
{
    public Task<byte[]> GetOrAddAsync(string name, byte[] candidate, CancellationToken cancellationToken) =>
        database.Writer.WriteAsync(
            session =>
            {
                session.Execute("INSERT INTO secret (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO NOTHING", name, candidate);
                return session.First("SELECT value FROM secret WHERE name = ?1", row => row.GetBytes(0), name)!;
            },
            cancellationToken);

    public Task<IReadOnlyList<byte[]>> FindAsync(string prefix, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<byte[]>>(
        session => session.All("SELECT value FROM secret WHERE substr(name, 1, length(?1)) = ?1 ORDER BY name", row => row.GetBytes(0), prefix), cancellationToken);
}
