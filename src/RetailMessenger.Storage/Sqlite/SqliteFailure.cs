using Microsoft.Data.Sqlite;
using RetailMessenger.Core.Conversations;
using SQLitePCL;

namespace RetailMessenger.Storage.Sqlite;

/// <summary>Says what a failure of SQLite means for whoever runs the server.</summary>
internal static class SqliteFailure
{
    public static StoreFailedException Of(string file, SqliteException exception) => new($"The database {file} {Explain(exception)}", exception);

    private static string Explain(SqliteException exception) => exception.SqliteErrorCode switch
    {
        raw.SQLITE_FULL => "cannot grow: the disk is full. Make room; the server goes on by itself.",
        raw.SQLITE_CANTOPEN or raw.SQLITE_PERM or raw.SQLITE_READONLY =>
            "cannot be opened or written. Let the server's user own its folder, or choose another one with --Storage:Folder=PATH.",
        raw.SQLITE_NOTADB or raw.SQLITE_CORRUPT => "is damaged, or is no database. Restore it from a copy, or choose another folder with --Storage:Folder=PATH.",
        _ => $"failed: {exception.Message}",
    };
}
