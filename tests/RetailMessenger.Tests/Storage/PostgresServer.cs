using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Npgsql;

namespace RetailMessenger.Tests.Storage;

/// <summary>
/// A PostgreSQL server for one run of tests, started by the first test that needs it: the machine's own program on a folder and a port of its own, or the
/// server that <see cref="Variable"/> names. Each test has a database of its own.
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    /// <summary>A connection string of a server in which the tests may make databases.</summary>
    private const string Variable = "RETAILMESSENGER_TEST_POSTGRES";

    private readonly SemaphoreSlim _starting = new(1, 1);
    private readonly StringBuilder _said = new();
    private NpgsqlConnectionStringBuilder? _connection;
    private Process? _process;
    private string? _folder;

    /// <summary>What it is started with besides; a test of durability leaves it empty.</summary>
    public string[] Settings { get; init; } = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];

    /// <summary>Why there is no server here; null when there is one.</summary>
    public static string? Missing => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } || FindProgram("postgres") is not null
        ? null
        : $"PostgreSQL is not installed here: apt-get install postgresql, or name a server in the variable {Variable}.";

    /// <summary>The server's process, which a test may stop or kill; null when the server is not the tests' own.</summary>
    public Process? Process => _process;

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
    public Task RestartAsync(CancellationToken cancellationToken) => LaunchAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        _starting.Dispose();
        if (_process is null)
            return;

        NpgsqlConnection.ClearAllPools();
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync(CancellationToken.None);
        }

        _process.Dispose();
        Directory.Delete(_folder!, recursive: true);
    }

    private async Task<NpgsqlConnectionStringBuilder> StartAsync(CancellationToken cancellationToken)
    {
        _folder = Directory.CreateTempSubdirectory("retailmessenger-postgres-").FullName;
        if (Environment.UserName == "root")
            await RunToEndAsync(new ProcessStartInfo("chown", ["postgres", _folder]), cancellationToken);
        await RunToEndAsync(
            Program("initdb", "-D", Path.Combine(_folder, "data"), "-U", "postgres", "--auth=trust", "--encoding=UTF8", "--no-sync", "--no-instructions"), cancellationToken);

        _connection = new NpgsqlConnectionStringBuilder { Host = "127.0.0.1", Port = FindFreePort(), Username = "postgres", Database = "postgres" };
        await LaunchAsync(cancellationToken);
        return _connection;
    }

    private async Task LaunchAsync(CancellationToken cancellationToken)
    {
        _process?.Dispose();
        string[] settings = ["listen_addresses=127.0.0.1", $"port={_connection!.Port}", $"unix_socket_directories={_folder}", "max_connections=400", .. Settings];
        var start = Program("postgres", ["-D", Path.Combine(_folder!, "data"), .. settings.SelectMany(setting => new[] { "-c", setting })]);
        start.RedirectStandardError = true;
        _process = Process.Start(start) ?? throw new InvalidOperationException("PostgreSQL could not be started.");
        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _process.ErrorDataReceived += (_, line) =>
        {
            lock (_said)
                _said.AppendLine(line.Data);
            if (line.Data is null)
                ready.TrySetException(new InvalidOperationException($"PostgreSQL ended while it started:\n{_said}"));
            else if (line.Data.Contains("ready to accept connections", StringComparison.Ordinal))
                ready.TrySetResult();
        };
        _process.BeginErrorReadLine();
        await ready.Task.WaitAsync(TimeSpan.FromMinutes(1), cancellationToken);
    }

    // PostgreSQL refuses to run as root; its package makes a user for it.
    private static ProcessStartInfo Program(string name, params string[] arguments)
    {
        var program = FindProgram(name)!;
        var start = Environment.UserName == "root"
            ? new ProcessStartInfo("setpriv", ["--reuid=postgres", "--regid=postgres", "--clear-groups", program, .. arguments])
            : new ProcessStartInfo(program, arguments);
        start.Environment["LC_ALL"] = "C.UTF-8";
        start.WorkingDirectory = Path.GetTempPath();
        return start;
    }

    private static async Task RunToEndAsync(ProcessStartInfo start, CancellationToken cancellationToken)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{start.FileName} could not be started.");
        var said = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var complained = await process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{start.FileName} ended with {process.ExitCode}:\n{complained}{await said}");
    }

    // The newest one of Debian's packages, or the one on the path.
    private static string? FindProgram(string name)
    {
        const string Packages = "/usr/lib/postgresql";
        var folders = Directory.Exists(Packages)
            ? Directory.GetDirectories(Packages).OrderByDescending(Path.GetFileName, StringComparer.Ordinal).Select(version => Path.Combine(version, "bin"))
            : [];
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return folders.Concat(path).Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
    }

    private static int FindFreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
