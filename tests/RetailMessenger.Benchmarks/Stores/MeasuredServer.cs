using Npgsql;
using RetailMessenger.Tests.Storage;

namespace RetailMessenger.Benchmarks.Stores;

/// <summary>The PostgreSQL server of the measurements: as it is installed, and durable.</summary>
internal static class MeasuredServer
{
    private static readonly string[] Shown =
        ["fsync", "synchronous_commit", "full_page_writes", "wal_sync_method", "commit_delay", "shared_buffers", "max_wal_size", "checkpoint_timeout", "autovacuum"];

    // Said, so that nobody has to know that they are the defaults.
    public static string[] Settings { get; } = ["fsync=on", "synchronous_commit=on", "full_page_writes=on"];

    /// <summary>Its version, and the settings that matter.</summary>
    public static async Task<string> DescribeAsync(PrivatePostgres server, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(server.Connection.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        var settings = new List<string>();
        foreach (var name in Shown)
        {
            await using var command = new NpgsqlCommand("SELECT current_setting($1)", connection) { Parameters = { new() { Value = name } } };
            settings.Add($"{name} = {await command.ExecuteScalarAsync(cancellationToken)}");
        }

        return $"PostgreSQL {connection.PostgreSqlVersion} with {string.Join(", ", settings)}.";
    }
}
