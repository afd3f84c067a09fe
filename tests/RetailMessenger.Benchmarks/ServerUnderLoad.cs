using System.Diagnostics;
using RetailMessenger.Benchmarks.Stores;

namespace RetailMessenger.Benchmarks;

/// <summary>One of this program's servers as a process of its own; killed when it is disposed, and its data with it where they are its own.</summary>
internal sealed class ServerUnderLoad : IDisposable
{
    public static readonly Uri Address = new("http://127.0.0.1:5600");

    private readonly Process _process;
    private readonly DirectoryInfo? _own;

    private ServerUnderLoad(Process process, DirectoryInfo? own) => (_process, _own) = (process, own);

    /// <summary>The processor time that it has used so far.</summary>
    public TimeSpan Cpu
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Its resident memory, in bytes.</summary>
    public long Memory
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>Starts a server with data of its own and returns when it listens.</summary>
    public static Task<ServerUnderLoad> StartAsync(CancellationToken cancellationToken, params string[] arguments) =>
        StartAsync(Address, null, cancellationToken, arguments);

    /// <summary>Starts a server and returns when it listens.</summary>
    /// <param name="address">Where it listens.</param>
    /// <param name="place">Its database; null for one of its own.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <param name="arguments">Which server, and its settings.</param>
    public static async Task<ServerUnderLoad> StartAsync(Uri address, StorePlace? place, CancellationToken cancellationToken, params string[] arguments)
    {
        var own = place is null ? Directory.CreateTempSubdirectory("retailmessenger-") : null;
        string[] database = place?.Database is { } connection ? ["--database", connection.ConnectionString] : [];
        var start = new ProcessStartInfo(
            Environment.ProcessPath!, [.. arguments, "--url", address.ToString(), "--folder", (own ?? place!.Folder).FullName, .. database])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        var process = Process.Start(start) ?? throw new InvalidOperationException("The server could not be started.");
        return await process.StandardOutput.ReadLineAsync(cancellationToken) == "ready"
            ? new ServerUnderLoad(process, own)
            : throw new InvalidOperationException($"The {arguments[0]} did not start.");
    }

    /// <summary>Has an engine end as an orderly stop does.</summary>
    public async Task StopAsync(HttpClient http, Uri address, CancellationToken cancellationToken)
    {
        using var response = await http.PostAsync(new Uri(address, "stop"), null, cancellationToken);
        await _process.WaitForExitAsync(cancellationToken);
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        _own?.Delete(recursive: true);
    }
}
