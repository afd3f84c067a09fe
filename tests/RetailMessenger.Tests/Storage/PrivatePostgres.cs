using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Npgsql;

namespace RetailMessenger.Tests.Storage;

/// <summary>A PostgreSQL server of one's own: the machine's program on a folder and a port that nobody else has; gone, and its data with it, when it is disposed.</summary>
internal sealed class PrivatePostgres : IAsyncDisposable
{
    private readonly string[] _settings;
    private readonly string _folder;
    private readonly StringBuilder _said = new();

    private PrivatePostgres(string[] settings, string folder)
    {
        (_settings, _folder) = (settings, folder);
        Connection = new NpgsqlConnectionStringBuilder { Host = "127.0.0.1", Port = FindFreePort(), Username = "postgres", Database = "postgres" };
    }

    /// <summary>How to connect to the database that every server has.</summary>
    public NpgsqlConnectionStringBuilder Connection { get; }

    public Process? Process { get; private set; }

    /// <summary>Makes and starts a server.</summary>
    /// <param name="cancellationToken">Stops waiting for it.</param>
    /// <param name="settings">What it is started with besides, as <c>name=value</c>.</param>
    public static async Task<PrivatePostgres> StartAsync(CancellationToken cancellationToken, params string[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("retailmessenger-postgres-").FullName;
        if (Environment.UserName == "root")
            await RunToEndAsync(new ProcessStartInfo("chown", ["postgres", folder]), cancellationToken);
        await RunAsync("initdb", cancellationToken, "-D", Path.Combine(folder, "data"), "-U", "postgres", "--auth=trust", "--encoding=UTF8", "--no-sync", "--no-instructions");

        var server = new PrivatePostgres(settings, folder);
        await server.LaunchAsync(cancellationToken);
        return server;
    }

    /// <summary>Runs one of PostgreSQL's own programs to its end and returns what it wrote.</summary>
    /// <exception cref="InvalidOperationException">It ended with an error.</exception>
    public static Task<string> RunAsync(string program, CancellationToken cancellationToken, params string[] arguments) =>
        RunToEndAsync(Program(program, arguments), cancellationToken);

    /// <summary>Copies a database into a file, as the product's texts say.</summary>
    public static Task CopyAsync(string database, string file, CancellationToken cancellationToken) =>
        RunToEndAsync(new(Find("pg_dump"), ["--format=custom", $"--file={file}", AddressOf(database)]), cancellationToken);

    /// <summary>Fills an empty database from such a file.</summary>
    public static Task RestoreAsync(string database, string file, CancellationToken cancellationToken) =>
        RunToEndAsync(new(Find("pg_restore"), ["--no-owner", "--exit-on-error", $"--dbname={AddressOf(database)}", file]), cancellationToken);

    private static string AddressOf(string connectionString)
    {
        var connection = new NpgsqlConnectionStringBuilder(connectionString);
        return $"postgresql://{connection.Username}@{connection.Host}:{connection.Port}/{connection.Database}";
    }

    /// <summary>Starts it again on the same folder and port, after it was stopped or killed.</summary>
    public async Task LaunchAsync(CancellationToken cancellationToken)
    {
        Process?.Dispose();
        string[] settings = ["listen_addresses=127.0.0.1", $"port={Connection.Port}", $"unix_socket_directories={_folder}", "max_connections=400", .. _settings];
        var start = Program("postgres", ["-D", Path.Combine(_folder, "data"), .. settings.SelectMany(setting => new[] { "-c", setting })]);
        start.RedirectStandardError = true;
        Process = Process.Start(start) ?? throw new InvalidOperationException("PostgreSQL could not be started.");
        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Process.ErrorDataReceived += (_, line) =>
        {
            lock (_said)
                _said.AppendLine(line.Data);
            if (line.Data is null)
                ready.TrySetException(new InvalidOperationException($"PostgreSQL ended while it started:\n{_said}"));
            else if (line.Data.Contains("ready to accept connections", StringComparison.Ordinal))
                ready.TrySetResult();
        };
        Process.BeginErrorReadLine();
        await ready.Task.WaitAsync(TimeSpan.FromMinutes(1), cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (Process is { HasExited: false })
        {
            Process.Kill(entireProcessTree: true);
            await Process.WaitForExitAsync(CancellationToken.None);
        }

        Process?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Where a program of PostgreSQL is: the newest one of Debian's packages, or the one on the path; null when there is none.</summary>
    public static string? FindProgram(string name)
    {
        const string Packages = "/usr/lib/postgresql";
        var folders = Directory.Exists(Packages)
            ? Directory.GetDirectories(Packages).OrderByDescending(Path.GetFileName, StringComparer.Ordinal).Select(version => Path.Combine(version, "bin"))
            : [];
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return folders.Concat(path).Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
    }

    private static string Find(string name) =>
        FindProgram(name) ?? throw new InvalidOperationException($"{name} is not installed here: apt-get install postgresql.");

    // PostgreSQL refuses to run as root; its package makes a user for it.
    private static ProcessStartInfo Program(string name, params string[] arguments)
    {
        var program = Find(name);
        var start = Environment.UserName == "root"
            ? new ProcessStartInfo("setpriv", ["--reuid=postgres", "--regid=postgres", "--clear-groups", program, .. arguments])
            : new ProcessStartInfo(program, arguments);
        start.Environment["LC_ALL"] = "C.UTF-8";
        start.WorkingDirectory = Path.GetTempPath();
        return start;
    }

    private static async Task<string> RunToEndAsync(ProcessStartInfo start, CancellationToken cancellationToken)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{start.FileName} could not be started.");
        var said = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var complained = await process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode == 0
            ? await said
            : throw new InvalidOperationException($"{start.FileName} ended with {process.ExitCode}:\n{complained}{await said}");
    }

    private static int FindFreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
