using System.Reflection;
using Microsoft.Data.Sqlite;
using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Storage.Sqlite;

/// <summary>A database's file that no server works on, and the files that SQLite keeps beside it.</summary>
/// <param name="Conversations">How many it holds.</param>
internal sealed record SqliteCopy(long Conversations)
{
    private static readonly string[] Besides = ["", "-wal", "-shm"];

    /// <summary>Reads it whole, and makes sure that it is one of ours, of a schema that this version knows.</summary>
    /// <param name="file">The file; what is in its log beside it is brought into it.</param>
    /// <param name="name">What to call it; null for its own name.</param>
    /// <exception cref="StoreFailedException">It is not.</exception>
    public static SqliteCopy Check(string file, string? name = null)
    {
        name ??= file;
        try
        {
            using var connection = Open(file, SqliteOpenMode.ReadWrite);
            var fault = Ask(connection, "PRAGMA integrity_check(1)", reader => reader.GetString(0)).FirstOrDefault();
            if (fault != "ok")
                throw new StoreFailedException($"{name} is damaged: {fault} Use another copy.");
            if (Ask(connection, "SELECT 1 FROM sqlite_master WHERE name = 'SchemaVersions'", _ => true).Count == 0)
                throw new StoreFailedException($"{name} is a database, but none of this program.");

            var known = Assembly.GetExecutingAssembly().GetManifestResourceNames();
            var scripts = Ask(connection, "SELECT ScriptName FROM SchemaVersions ORDER BY SchemaVersionID", reader => reader.GetString(0));
            if (scripts.Except(known, StringComparer.Ordinal).LastOrDefault() is { } unknown)
                throw new StoreFailedException($"{name} was written by a newer version of this program, which has {unknown}. Restore it with that version.");

            Run(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
            return new SqliteCopy(Ask(connection, "SELECT count(*) FROM conversation", reader => reader.GetInt64(0))[0]);
        }
        catch (SqliteException exception)
        {
            throw new StoreFailedException($"{name} is damaged, or no database: {exception.Message}", exception);
        }
    }

    /// <summary>Copies it, with its log where a crash left one.</summary>
    public static void Copy(string source, string target)
    {
        foreach (var part in Besides.Where(part => part is "" or "-wal" && File.Exists(source + part)))
        {
            using var from = new FileStream(source + part, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var to = PrivateFile.Open(target + part, FileMode.CreateNew, FileShare.None);
            from.CopyTo(to);
        }
    }

    /// <summary>
    /// Gives a database the keys with which erasures were recorded in the one that it replaces, so that those can be repeated in it. False when they
    /// cannot be read.
    /// </summary>
    public static bool TryTakeKeys(string replaced, string database)
    {
        List<byte[]> keys;
        try
        {
            using var former = Open(replaced, SqliteOpenMode.ReadWrite);
            keys = Ask(former, Forgotten.Keys, reader => reader.GetFieldValue<byte[]>(0));
        }
        catch (SqliteException)
        {
            return false;
        }

        using var connection = Open(database, SqliteOpenMode.ReadWrite);
        var own = Ask(connection, Forgotten.Keys, reader => Forgotten.NameOf(reader.GetFieldValue<byte[]>(0)));
        foreach (var key in keys.Where(key => !own.Contains(Forgotten.NameOf(key))))
        {
            // A copy from before there were erasures to repeat takes the key for its own.
            var name = own.Count == 0 ? Forgotten.Secret : $"{Forgotten.Secret}#{Forgotten.NameOf(key)}";
            own.Add(Forgotten.NameOf(key));
            Run(connection, "INSERT INTO secret (name, value) VALUES ($name, $value)", ("$name", name), ("$value", key));
        }

        return true;
    }

    public static void Flush(string file)
    {
        using var written = new FileStream(file, FileMode.Open, FileAccess.ReadWrite);
        written.Flush(flushToDisk: true);
    }

    public static void Move(string file, string target)
    {
        foreach (var part in Besides.Reverse().Where(part => File.Exists(file + part)))
            File.Move(file + part, target + part);
    }

    public static void TryDelete(string file)
    {
        foreach (var part in Besides)
        {
            try
            {
                File.Delete(file + part);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // Whoever reads it has the last word; the next copy writes over it.
            }
        }
    }

    private static SqliteConnection Open(string file, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

#pragma warning disable CA2100 // the texts are this file's own
    private static List<T> Ask<T>(SqliteConnection connection, string sql, Func<SqliteDataReader, T> read)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(read(reader));
        return rows;
    }

    private static void Run(SqliteConnection connection, string sql, params (string Name, object Value)[] values)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
            command.Parameters.AddWithValue(name, value);
        command.ExecuteNonQuery();
    }
#pragma warning restore CA2100
}
