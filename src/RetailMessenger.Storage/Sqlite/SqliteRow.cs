using System.Text;
using SQLitePCL;

namespace RetailMessenger.Storage.Sqlite;

/// <summary>The row at which a statement stands; good until the statement goes on.</summary>
internal readonly struct SqliteRow(sqlite3_stmt statement)
{
    public int FieldCount => raw.sqlite3_column_count(statement);

    public string GetName(int column) => raw.sqlite3_column_name(statement, column).utf8_to_string();

    public bool IsNull(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL;

    public long GetInt64(int column) => raw.sqlite3_column_int64(statement, column);

    public int GetInt32(int column) => raw.sqlite3_column_int(statement, column);

    public double GetDouble(int column) => raw.sqlite3_column_double(statement, column);

    public byte[] GetBytes(int column) => raw.sqlite3_column_blob(statement, column).ToArray();

    /// <summary>A text; the empty one where there is none.</summary>
    public string GetString(int column) => Encoding.UTF8.GetString(raw.sqlite3_column_blob(statement, column));

    /// <summary>A text, or null.</summary>
    public string? FindString(int column) => IsNull(column) ? null : GetString(column);

    /// <summary>Whatever is there, as the type under which it is kept.</summary>
    public object? GetValue(int column) => raw.sqlite3_column_type(statement, column) switch
    {
        raw.SQLITE_INTEGER => GetInt64(column),
        raw.SQLITE_FLOAT => GetDouble(column),
        raw.SQLITE_TEXT => GetString(column),
        raw.SQLITE_BLOB => GetBytes(column),
        _ => null,
    };
}
