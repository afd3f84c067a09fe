using Npgsql;

namespace RetailMessenger.Storage.Postgres;

internal static class PostgresRow
{
    /// <summary>A text, or null.</summary>
    public static string? FindString(this NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
