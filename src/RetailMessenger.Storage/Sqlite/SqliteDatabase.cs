using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Reflection;
using System.Security.Cryptography;
using DbUp;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Core.Measures;

namespace RetailMessenger.Storage.Sqlite;

/// <summary>The embedded database: one file, one writer, as many readers as there are reading threads.</summary>
internal sealed class SqliteDatabase : IStorePlace, IAsyncDisposable
{
    private static readonly Meter Meter = new(Telemetry.Name);

    private readonly ConcurrentBag<SqliteSession> _readers = [];
    private readonly TimeProvider _time;

    public SqliteDatabase(IOptions<StorageOptions> options, TimeProvider time)
    {
        _time = time;
        File = FileIn(options.Value.Folder);
        CreateFile();
        var session = new SqliteSession(File);
        Upgrade();
        EnsureErasureKey(session);
        Writer = new SqliteWriter(session, new SqliteCheckpoint(File), options.Value.WriteQueueLength);
        Meter.CreateObservableGauge("retailmessenger.store.queue", () => Writer.Waiting, description: "Writes that wait for the next transaction");
    }

    /// <summary>Where the database is.</summary>
    public string File { get; }

    public string Description => $"the file {File}";

    /// <summary>The database's file in a folder.</summary>
    public static string FileIn(string folder) => Path.Combine(Path.GetFullPath(folder), "retailmessenger.db");

    public SqliteWriter Writer { get; }

    /// <summary>Reads from what was committed last. Reads are short and come from the page cache, so they run on the caller's thread.</summary>
    public Task<T> ReadAsync<T>(Func<SqliteSession, T> read, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!_readers.TryTake(out var session))
            session = new SqliteSession(File);
        try
        {
            return Task.FromResult(read(session));
        }
        finally
        {
            _readers.Add(session);
        }
    }

    public Task ProbeAsync(CancellationToken cancellationToken) => Writer.WriteAsync(
        session => session.Execute(
            "INSERT INTO probe (id, time) VALUES (1, ?1) ON CONFLICT (id) DO UPDATE SET time = excluded.time", _time.GetUtcNow().ToUnixTimeMilliseconds()),
        cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await Writer.DisposeAsync();
        while (_readers.TryTake(out var reader))
            reader.Dispose();
    }

    // What customers wrote and what tokens are signed with is for the server's user alone; files that SQLite puts beside it take its permissions.
    private void CreateFile()
    {
        var folder = Path.GetDirectoryName(File)!;
        try
        {
            PrivateFile.CreateFolder(folder);
            if (!System.IO.File.Exists(File))
                PrivateFile.Open(File, FileMode.OpenOrCreate, FileShare.ReadWrite).Dispose();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StoreFailedException($"The folder {folder} cannot be used: {exception.Message} Choose another one with --Storage:Folder=PATH.", exception);
        }
    }

    // From the first start, so that no backup is without it: erasures that are made after one are repeated by it.
    private static void EnsureErasureKey(SqliteSession session)
    {
        if (SqliteForgotten.Keys(session).Count == 0)
        {
            session.Execute(
                "INSERT INTO secret (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO NOTHING", Forgotten.Secret, RandomNumberGenerator.GetBytes(Forgotten.KeyLength));
        }
    }

    private void Upgrade()
    {
        var upgrade = DeployChanges.To
            .SqliteDatabase(new SqliteConnectionStringBuilder { DataSource = File, Pooling = false }.ToString())
            .WithScriptsEmbeddedInAssembly(Assembly.GetExecutingAssembly(), name => name.EndsWith(".sql", StringComparison.Ordinal) && !name.EndsWith(".postgres.sql", StringComparison.Ordinal))
            .WithVariable("blob", "BLOB")
            .WithVariable("clustered", "WITHOUT ROWID")
            .WithVariable("number", "INTEGER")
            .WithVariable("identity", "INTEGER NOT NULL PRIMARY KEY")
            .WithTransaction()
            .LogToNowhere()
            .Build();
        if (!upgrade.IsUpgradeRequired())
            return;

        // A server of the version before must not find its tables gone while it works.
        using var alone = FolderLock.Take(File);
        var result = upgrade.PerformUpgrade();
        if (!result.Successful)
            throw new StoreFailedException($"The database {File} could not be brought to this version's schema: {result.Error.Message}", result.Error);
    }
}
