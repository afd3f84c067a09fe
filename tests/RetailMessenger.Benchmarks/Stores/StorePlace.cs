using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using RetailMessenger.Storage;
using RetailMessenger.Tests.Storage;

namespace RetailMessenger.Benchmarks.Stores;

/// <summary>A database of one measurement's own, with this version's schema: on a PostgreSQL server, or in a folder; gone when it is disposed.</summary>
internal sealed class StorePlace : IAsyncDisposable
{
    private readonly PrivatePostgres? _server;
    private readonly string _name;

    private StorePlace(PrivatePostgres? server, string name)
    {
        (_server, _name) = (server, name);
        Folder = Directory.CreateTempSubdirectory("retailmessenger-");
        Database = server is null ? null : new NpgsqlConnectionStringBuilder(server.Connection.ConnectionString) { Database = name };
    }

    /// <summary>The folder that the server is given; the embedded database is in it.</summary>
    public DirectoryInfo Folder { get; }

    /// <summary>How to connect to PostgreSQL; null for the embedded database.</summary>
    public NpgsqlConnectionStringBuilder? Database { get; }

    /// <summary>Makes a database; without a PostgreSQL server the embedded one.</summary>
    public static async Task<StorePlace> CreateAsync(PrivatePostgres? server, CancellationToken cancellationToken)
    {
        var place = new StorePlace(server, $"measured_{Guid.NewGuid():N}");
        if (server is not null)
            await ExecuteAsync(new NpgsqlConnection(server.Connection.ConnectionString), $"CREATE DATABASE {place._name}", cancellationToken);
        await using var store = place.Open();
        await store.GetRequiredService<Core.Conversations.IConversationLog>().MeasureBacklogAsync(cancellationToken);
        return place;
    }

    /// <summary>The product's store on it, in this process.</summary>
    public ServiceProvider Open()
    {
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Storage:Folder"] = Folder.FullName,
            ["Storage:ConnectionString"] = Database?.ConnectionString,
        };
        var services = new ServiceCollection().AddSingleton(TimeProvider.System).AddLogging();
        return services.AddStorage(new ConfigurationBuilder().AddInMemoryCollection(settings).Build()).BuildServiceProvider();
    }

    /// <summary>Runs a statement on it, for as long as that takes.</summary>
    public Task ExecuteAsync(string sql, CancellationToken cancellationToken) => ExecuteAsync(
        Database is null
            ? new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(Folder.FullName, "retailmessenger.db"), Pooling = false }.ToString())
            : new NpgsqlConnection(Database.ConnectionString + ";Pooling=false"),
        sql,
        cancellationToken);

    /// <summary>Has what was written so far put in its place, so that it costs the measurement nothing.</summary>
    public async Task SettleAsync(CancellationToken cancellationToken)
    {
        if (Database is null)
        {
            await ExecuteAsync("PRAGMA wal_checkpoint(TRUNCATE)", cancellationToken);
            return;
        }

        await ExecuteAsync("VACUUM ANALYZE", cancellationToken);
        await ExecuteAsync("CHECKPOINT", cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
            await ExecuteAsync(new NpgsqlConnection(_server.Connection.ConnectionString), $"DROP DATABASE {_name} WITH (FORCE)", CancellationToken.None);
        Folder.Delete(recursive: true);
    }

    private static async Task ExecuteAsync(DbConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using (connection)
        {
            await connection.OpenAsync(cancellationToken);
            await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // the text is this program's own
            command.CommandText = sql;
#pragma warning restore CA2100
            command.CommandTimeout = 0;
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
