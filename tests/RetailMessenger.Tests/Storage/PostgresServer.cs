using System.Diagnostics;
using Npgsql;

namespace RetailMessenger.Tests.Storage;

/// <summary>
/// A PostgreSQL server for one run of tests, started by the first test that needs it: a private one, or the server that <see cref="Variable"/> names. Each
/// test has a database of its own.
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    /// <summary>A connection string of a server in which the tests may make databases.</summary>
    private const string Variable = "RETAILMESSENGER_TEST_POSTGRES";

    private readonly SemaphoreSlim _starting = new(1, 1);
    private NpgsqlConnectionStringBuilder? _connection;
    private PrivatePostgres? _own;

    /// <summary>What it is started with besides; a test of durability leaves it empty.</summary>
    public string[] Settings { get; init; } = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];

    /// <summary>Why there is no server here; null when there is one.</summary>
    public static string? Missing => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } || PrivatePostgres.FindProgram("postgres") is not null
        ? null
        : $"PostgreSQL is not installed here: apt-get install postgresql, or name a server in the variable {Variable}.";

    /// <summary>The server's process, which a test may stop or kill; null when the server is not the tests' own.</summary>
    public Process? Process => _own?.Process;

    /// <summary>Makes an empty database and returns how to connect to it. Skips the test where there is no server.</summary>
    public async Task<string> CreateDatabaseAsync(CancellationToken cancellationToken)
    {
        Assert.SkipWhen(Missing is not null, Missing ?? "");
        await _starting.WaitAsync(cancellationToken);
        try
        {
            _connection ??= Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named ? new(named) : await StartAsync(cancellationToken);
        }
        finally
        {
            _starting.Release();
        }

        var name = $"test_{Guid.NewGuid():N}";
        await RunAsync($"CREATE DATABASE {name}", cancellationToken);
        return new NpgsqlConnectionStringBuilder(_connection.ConnectionString) { Database = name, MaxPoolSize = 10 }.ConnectionString;
    }

    /// <summary>Runs a statement in the server's own database.</summary>
    public async Task RunAsync(string sql, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(_connection!.ConnectionString);
        await connection.OpenAsync(cancellationToken);
#pragma warning disable CA2100 // the text is a test's own
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Starts it again on the same folder and port, after it was stopped or killed.</summary>
    public Task RestartAsync(CancellationToken cancellationToken) => _own!.LaunchAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        _starting.Dispose();
        if (_own is not null)
            await _own.DisposeAsync();
    }

    private async Task<NpgsqlConnectionStringBuilder> StartAsync(CancellationToken cancellationToken)
    {
        _own = await PrivatePostgres.StartAsync(cancellationToken, Settings);
        return _own.Connection;
    }
}
