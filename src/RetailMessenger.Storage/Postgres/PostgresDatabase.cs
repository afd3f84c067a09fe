using System.Data.Common;
using System.Diagnostics.Metrics;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using Npgsql;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Core.Measures;

namespace RetailMessenger.Storage.Postgres;

/// <summary>The database that many servers share.</summary>
internal sealed class PostgresDatabase : IStorePlace, IAsyncDisposable
{
    /// <summary>How long a statement may take that reads a whole table, beside the work of the day.</summary>
    public const int LongestReadSeconds = 600;

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
            _source = PostgresConnection.CreateSource(connection);
            Forgotten = new PostgresForgotten(EnsureErasureKey(_source));
        }
        catch (DbException exception)
        {
            throw PostgresFailure.Of(Description, exception);
        }

        Writer = new PostgresWriter(this, time, options.Value.WriteQueueLength);
        Meter.CreateObservableGauge("retailmessenger.store.queue", () => Writer.Waiting, description: "Writes that wait for the next transaction");
    }

    public string Description { get; }

    public PostgresWriter Writer { get; }

    /// <summary>What stays of those who are gone.</summary>
    public PostgresForgotten Forgotten { get; }

    public Task<NpgsqlConnection> OpenAsync(CancellationToken cancellationToken) => _source.OpenConnectionAsync(cancellationToken).AsTask();

    /// <summary>Runs one statement in a transaction of its own and returns how many rows it changed.</summary>
    public Task<int> ExecuteAsync(string sql, CancellationToken cancellationToken, params object?[] values) => AskAsync(
        sql, values, command => command.ExecuteNonQueryAsync(cancellationToken), cancellationToken);

    /// <summary>Reads all rows.</summary>
    public Task<List<T>> AllAsync<T>(string sql, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken, params object?[] values) => AskAsync(
        sql, values, command => ReadAsync(command, read, cancellationToken), cancellationToken);

    /// <summary>Reads all rows of a statement that may read a whole table.</summary>
    public Task<List<T>> ReadThroughAsync<T>(string sql, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken, params object?[] values) => AskAsync(
        sql,
        values,
        command =>
        {
            command.CommandTimeout = LongestReadSeconds;
            return ReadAsync(command, read, cancellationToken);
        },
        cancellationToken);

    /// <summary>Reads all rows of a statement on a connection that may be in a transaction.</summary>
    public static async Task<List<T>> ReadAsync<T>(NpgsqlCommand command, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken)
    {
        var rows = new List<T>();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            rows.Add(read(reader));
        return rows;
    }

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

    // From the first start, so that no backup is without it: erasures that are made after one are repeated by it.
    private static List<byte[]> EnsureErasureKey(NpgsqlDataSource source)
    {
        using var connection = source.OpenConnection();
        using var make = connection.Command(
            "INSERT INTO secret (name, value) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING", Storage.Forgotten.Secret, RandomNumberGenerator.GetBytes(Storage.Forgotten.KeyLength));
        make.ExecuteNonQuery();
        using var find = connection.Command(Storage.Forgotten.Keys);
        using var rows = find.ExecuteReader();
        var keys = new List<byte[]>();
        while (rows.Read())
            keys.Add((byte[])rows.GetValue(0));
        return keys;
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
