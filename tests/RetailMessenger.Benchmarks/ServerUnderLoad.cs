using System.Diagnostics;

namespace RetailMessenger.Benchmarks;

/// <summary>One of this program's servers as a process of its own; killed, and its data with it, when it is disposed.</summary>
internal sealed class ServerUnderLoad : IDisposable
{
    public static readonly Uri Address = new("http://127.0.0.1:5600");

    private readonly Process _process;
    private readonly DirectoryInfo _folder;

    private ServerUnderLoad(Process process, DirectoryInfo folder) => (_process, _folder) = (process, folder);

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

    /// <summary>Starts a server and returns when it listens.</summary>
    public static async Task<ServerUnderLoad> StartAsync(CancellationToken cancellationToken, params string[] arguments)
    {
        var folder = Directory.CreateTempSubdirectory("retailmessenger-");
        var start = new ProcessStartInfo(Environment.ProcessPath!, [.. arguments, "--url", Address.ToString(), "--folder", folder.FullName])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        var process = Process.Start(start) ?? throw new InvalidOperationException("The server could not be started.");
        return await process.StandardOutput.ReadLineAsync(cancellationToken) == "ready"
            ? new ServerUnderLoad(process, folder)
            : throw new InvalidOperationException($"The {arguments[0]} did not start.");
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        _folder.Delete(recursive: true);
    }
}
