using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Storage.Postgres;

internal sealed class PostgresSecrets(PostgresDatabase database) : ISecrets
{
    public async Task<byte[]> GetOrAddAsync(string name, byte[] candidate, CancellationToken cancellationToken)
    {
        await database.ExecuteAsync("INSERT INTO secret (name, value) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING", cancellationToken, name, candidate);
        return (await database.FirstAsync("SELECT value FROM secret WHERE name = $1", row => (byte[])row.GetValue(0), cancellationToken, name))!;
    }

    public async Task<IReadOnlyList<byte[]>> FindAsync(string prefix, CancellationToken cancellationToken) => await database.AllAsync(
        "SELECT value FROM secret WHERE starts_with(name, $1) ORDER BY name COLLATE \"C\"", row => (byte[])row.GetValue(0), cancellationToken, prefix);
}
