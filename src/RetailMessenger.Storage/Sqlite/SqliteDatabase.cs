using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Reflection;
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

    public SqliteDatabase(IOptions<StorageOptions> options)
    {
        var folder = Path.GetFullPath(options.Value.Folder);
        Directory.CreateDirectory(folder);
        File = Path.Combine(folder, "retailmessenger.db");
        var session = new SqliteSession(File);
        Upgrade();
        Writer = new SqliteWriter(session, options.Value.WriteQueueLength);
        Meter.CreateObservableGauge("retailmessenger.store.queue", () => Writer.Waiting, description: "Writes that wait for the next transaction");
    }

    /// <summary>Where the database is.</summary>
    public string File { get; }

    public string Description => $"the file {File}";

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

    public async ValueTask DisposeAsync()
    {
        await Writer.DisposeAsync();
        while (_readers.TryTake(out var reader))
            reader.Dispose();
    }

    private void Upgrade()
    {
        var result = DeployChanges.To
            .SqliteDatabase(new SqliteConnectionStringBuilder { DataSource = File, Pooling = false }.ToString())
            .WithScriptsEmbeddedInAssembly(Assembly.GetExecutingAssembly())
            .WithVariable("blob", "BLOB")
            .WithVariable("clustered", "WITHOUT ROWID")
            .WithVariable("number", "INTEGER")
            .WithVariable("identity", "INTEGER NOT NULL PRIMARY KEY")
            .WithTransaction()
            .LogToNowhere()
            .Build()
            .PerformUpgrade();
        if (!result.Successful)
            throw new InvalidOperationException($"The database {File} could not be brought to this version's schema: {result.Error.Message}", result.Error);
    }
}
