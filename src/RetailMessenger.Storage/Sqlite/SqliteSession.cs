using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace RetailMessenger.Storage.Sqlite;

/// <summary>
/// One connection with its prepared statements. Used by one thread at a time. It calls SQLite itself: an ADO.NET command costs more than most of
/// the statements that it would carry.
/// </summary>
internal sealed class SqliteSession : IDisposable
{
    private readonly string _file;
    private readonly sqlite3 _connection;
    private readonly Dictionary<string, sqlite3_stmt> _prepared = new(StringComparer.Ordinal);
    private byte[] _utf8 = new byte[4096];

    public SqliteSession(string file)
    {
        Batteries_V2.Init();
        _file = file;

        // No lock within the connection, as no two threads use it at once.
        var opened = raw.sqlite3_open_v2(file, out _connection, raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_CREATE | raw.SQLITE_OPEN_NOMUTEX, null);
        Check(opened);

        // FULL: a commit is on the disk when it returns, also when the power goes.
        Execute("PRAGMA busy_timeout = 10000");
        Execute("PRAGMA journal_mode = WAL");
        Execute("PRAGMA synchronous = FULL");
        Execute("PRAGMA cache_size = -32000");

        // What was deleted is overwritten, not only forgotten.
        Execute("PRAGMA secure_delete = ON");

        // By nobody's commit: see SqliteCheckpoint.
        Execute("PRAGMA wal_autocheckpoint = 0");
    }

    /// <summary>How many pages this connection has put into SQLite's log since it was last asked.</summary>
    public int TakePagesWritten()
    {
        Check(raw.sqlite3_db_status(_connection, raw.SQLITE_DBSTATUS_CACHE_WRITE, out var pages, out _, resetFlg: 1));
        return pages;
    }

    /// <summary>
    /// Copies from SQLite's log into the database what no reader still needs there, and returns how many pages are left in it. It gives way to whoever
    /// else does so, and what the disk refuses is copied another time: it stands in the log.
    /// </summary>
    public int Checkpoint()
    {
        var code = raw.sqlite3_wal_checkpoint_v2(_connection, "main", raw.SQLITE_CHECKPOINT_PASSIVE, out var pages, out var copied);
        return code == raw.SQLITE_OK ? pages - copied : 0;
    }

    /// <summary>Runs a statement and returns how many rows it changed. Parameters are <c>?1</c>, <c>?2</c> …</summary>
    public int Execute(string sql, params ReadOnlySpan<SqliteValue> values)
    {
        var statement = Prepare(sql, values);
        try
        {
            while (Step(statement))
            {
            }

            return raw.sqlite3_changes(_connection);
        }
        finally
        {
            _ = raw.sqlite3_reset(statement);
        }
    }

    /// <summary>Runs a statement and reads its first row; the default when there is none.</summary>
    public T? First<T>(string sql, Func<SqliteRow, T> read, params ReadOnlySpan<SqliteValue> values)
    {
        var statement = Prepare(sql, values);
        try
        {
            return Step(statement) ? read(new SqliteRow(statement)) : default;
        }
        finally
        {
            _ = raw.sqlite3_reset(statement);
        }
    }

    /// <summary>Runs a statement and reads all its rows.</summary>
    public List<T> All<T>(string sql, Func<SqliteRow, T> read, params ReadOnlySpan<SqliteValue> values)
    {
        var statement = Prepare(sql, values);
        try
        {
            var rows = new List<T>();
            while (Step(statement))
                rows.Add(read(new SqliteRow(statement)));
            return rows;
        }
        finally
        {
            _ = raw.sqlite3_reset(statement);
        }
    }

    public void Dispose()
    {
        foreach (var statement in _prepared.Values)
            statement.Dispose();
        _connection.Dispose();
    }

    private sqlite3_stmt Prepare(string sql, ReadOnlySpan<SqliteValue> values)
    {
        if (!_prepared.TryGetValue(sql, out var statement))
        {
            Check(raw.sqlite3_prepare_v3(_connection, sql, raw.SQLITE_PREPARE_PERSISTENT, out statement));
            _prepared[sql] = statement;
        }

        for (var i = 0; i < values.Length; i++)
            Check(Bind(statement, i + 1, values[i]));
        return statement;
    }

    private int Bind(sqlite3_stmt statement, int index, SqliteValue value) => value switch
    {
        { Number: { } number } => raw.sqlite3_bind_int64(statement, index, number),
        { Content: string text } => raw.sqlite3_bind_text(statement, index, ToUtf8(text)),
        { Content: double real } => raw.sqlite3_bind_double(statement, index, real),
        { Content: byte[] bytes } => raw.sqlite3_bind_blob(statement, index, bytes),
        _ => raw.sqlite3_bind_null(statement, index),
    };

    // SQLite copies what is bound, so one buffer serves all.
    private ReadOnlySpan<byte> ToUtf8(string text)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (_utf8.Length < most)
            _utf8 = new byte[most];
        return _utf8.AsSpan(0, Encoding.UTF8.GetBytes(text, _utf8));
    }

    private bool Step(sqlite3_stmt statement)
    {
        var code = raw.sqlite3_step(statement);
        if (code is raw.SQLITE_ROW or raw.SQLITE_DONE)
            return code == raw.SQLITE_ROW;

        Check(code);
        return false;
    }

    private void Check(int code)
    {
        try
        {
            SqliteException.ThrowExceptionForRC(code, _connection);
        }
        catch (SqliteException exception)
        {
            throw SqliteFailure.Of(_file, exception);
        }
    }
}
