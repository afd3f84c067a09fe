using System.Data.Common;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Options;
using Npgsql;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Core.Measures;

namespace RetailMessenger.Storage.Postgres;

/// <summary>The database that many servers share.</summary>
internal sealed class PostgresDatabase : IStorePlace, IAsyncDisposable
{
    private static readonly Meter Meter = new(Telemetry.Name);

    private readonly NpgsqlDataSource _source;
    private readonly TimeProvider _time;

    public PostgresDatabase(IOptions<StorageOptions> options, TimeProvider time)
    {
        _time = time;
        var connection = PostgresConnection.Read(options.Value.ConnectionString!);
        Description = PostgresConnection.Describe(connection);
        try
        {
            PostgresSchema.Upgrade(connection.ConnectionString, Description);
        }
        catch (DbException exception)
        {
            throw PostgresFailure.Of(Description, exception);
        }

        _source = PostgresConnection.CreateSource(connection);
        Writer = new PostgresWriter(this, time, options.Value.WriteQueueLength);
        Meter.CreateObservableGauge("retailmessenger.store.queue", () => Writer.Waiting, description: "Writes that wait for the next transaction");
    }

    public string Description { get; }

    public PostgresWriter Writer { get; }

    public Task<NpgsqlConnection> OpenAsync(CancellationToken cancellationToken) => _source.OpenConnectionAsync(cancellationToken).AsTask();

    /// <summary>Runs one statement in a transaction of its own and returns how many rows it changed.</summary>
    public Task<int> ExecuteAsync(string sql, CancellationToken cancellationToken, params object?[] values) => AskAsync(
        sql, values, command => command.ExecuteNonQueryAsync(cancellationToken), cancellationToken);

    /// <summary>Reads all rows.</summary>
    public Task<List<T>> AllAsync<T>(string sql, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken, params object?[] values) => AskAsync(
        sql,
        values,
        async command =>
        {
            var rows = new List<T>();
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
                rows.Add(read(reader));
            return rows;
        },
        cancellationToken);

    /// <summary>Reads the first row; the default when there is none.</summary>
    public async Task<T?> FirstAsync<T>(string sql, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken, params object?[] values)
    {
        var rows = await AllAsync(sql, read, cancellationToken, values);
        return rows.Count > 0 ? rows[0] : default;
    }

    /// <summary>Does several things in one transaction.</summary>
    public async Task<T> TransactAsync<T>(Func<NpgsqlConnection, Task<T>> work, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await OpenAsync(cancellationToken);
            await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
            var result = await work(connection);
            await transaction.CommitAsync(cancellationToken);
            return result;
        }
        catch (DbException exception)
        {
            throw PostgresFailure.Of(Description, exception);
        }
    }

    public Task ProbeAsync(CancellationToken cancellationToken) => ExecuteAsync(
        "INSERT INTO probe (id, time) VALUES (1, $1) ON CONFLICT (id) DO UPDATE SET time = excluded.time", cancellationToken, _time.GetUtcNow().ToUnixTimeMilliseconds());

    public async ValueTask DisposeAsync()
    {
        await Writer.DisposeAsync();
        await _source.DisposeAsync();
    }

    private async Task<T> AskAsync<T>(string sql, object?[] values, Func<NpgsqlCommand, Task<T>> ask, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await OpenAsync(cancellationToken);
            await using var command = connection.Command(sql, values);
            return await ask(command);
        }
        catch (DbException exception)
        {
            throw PostgresFailure.Of(Description, exception);
        }
    }
}
