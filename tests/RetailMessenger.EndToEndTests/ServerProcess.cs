using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace RetailMessenger.EndToEndTests;

/// <summary>The real server as a process of its own, on a free port and a data folder that outlives it.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    /// <summary>Settings for tests that send faster than people write.</summary>
    public static readonly string[] NoLimits =
    [
        "--Channels:WebChat:RateLimits:StartsPerMinutePerAddress=0", "--Channels:WebChat:RateLimits:SessionsPerMinutePerAddress=0",
        "--Channels:WebChat:RateLimits:PostsPerMinutePerConversation=0", "--Channels:WebChat:RateLimits:PostsPerMinutePerAddress=0",
        "--Channels:WebChat:RateLimits:CallsPerMinutePerConversation=0",
    ];

    /// <summary>The program that was built with these tests: <c>.artifacts/bin/[project]/[configuration]/</c>.</summary>
    public static readonly string OfThisBuild = Path.Combine(Here.Parent!.Parent!.FullName, "RetailMessenger.Server", Here.Name);

    private readonly string[] _settings;
    private readonly StringBuilder _said = new();
    private Process? _process;

    public ServerProcess(params string[] settings) : this(folder: null, settings)
    {
    }

    /// <param name="folder">Its data folder; null for a new one.</param>
    /// <param name="settings">What is written behind its name.</param>
    public ServerProcess(string? folder, string[] settings)
    {
        _settings = settings;
        Folder = folder ?? Directory.CreateTempSubdirectory("retailmessenger-").FullName;
        Address = new Uri($"http://127.0.0.1:{FindFreePort()}/");
    }

    public Uri Address { get; }

    public string Folder { get; }

    /// <summary>How often it was started.</summary>
    public int Starts { get; private set; }

    /// <summary>Where the program that is started next lies.</summary>
    public string Program { get; set; } = OfThisBuild;

    /// <summary>Whether it is reached on all addresses of the machine, not on loopback alone.</summary>
    public bool OnAllAddresses { get; init; }

    /// <summary>What is set in its environment besides.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; init; } = new Dictionary<string, string>();

    /// <summary>All that it has printed so far, its logs among that.</summary>
    public string Printed
    {
        get
        {
            lock (_said)
                return _said.ToString();
        }
    }

    /// <summary>Starts it and returns when it is ready.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        Starts++;
        var start = Command(_settings);
        start.Environment["ASPNETCORE_URLS"] = OnAllAddresses ? $"http://0.0.0.0:{Address.Port}" : Address.ToString();
        _process = Process.Start(start) ?? throw new InvalidOperationException("The server could not be started.");
        var ready = new TaskCompletionSource();
        void Hear(object sender, DataReceivedEventArgs line)
        {
            lock (_said)
                _said.AppendLine(line.Data);
            if (line.Data?.Contains("is ready", StringComparison.Ordinal) == true)
                ready.TrySetResult();
        }

        _process.OutputDataReceived += Hear;
        _process.ErrorDataReceived += Hear;
        _process.EnableRaisingEvents = true;
        _process.Exited += (_, _) => ready.TrySetException(new InvalidOperationException($"The server ended while it started:\n{Printed}"));
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        await ready.Task.WaitAsync(TimeSpan.FromMinutes(1), cancellationToken);
    }

    /// <summary>Runs one of the server's commands on the same data folder and returns what it printed.</summary>
    public async Task<string> RunAsync(CancellationToken cancellationToken, params string[] command)
    {
        using var process = Process.Start(Command(command)) ?? throw new InvalidOperationException("The command could not be started.");
        var complaints = process.StandardError.ReadToEndAsync(cancellationToken);
        var printed = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode == 0
            ? printed
            : throw new InvalidOperationException($"The command ended with {process.ExitCode}:\n{await complaints}{printed}");
    }

    /// <summary>Sends it a signal, such as <c>STOP</c>, <c>CONT</c> or <c>TERM</c>.</summary>
    public async Task SignalAsync(string signal, CancellationToken cancellationToken)
    {
        using var kill = Process.Start("kill", [$"-{signal}", _process!.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync(cancellationToken);
    }

    /// <summary>Waits until it has ended by itself, and returns its exit code.</summary>
    public async Task<int> EndedAsync(CancellationToken cancellationToken)
    {
        await _process!.WaitForExitAsync(cancellationToken);
        var code = _process.ExitCode;
        _process.Dispose();
        _process = null;
        return code;
    }

    /// <summary>Ends it as a loss of power would: no handler runs.</summary>
    public async Task KillAsync()
    {
        if (_process is null)
            return;

        _process.Kill();
        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
        _process = null;
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        Directory.Delete(Folder, recursive: true);
    }

    public static int FindFreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static DirectoryInfo Here => new(AppContext.BaseDirectory);

    private ProcessStartInfo Command(string[] arguments)
    {
        // A made-up shop costs each new data folder seconds. An earlier build may not know the setting.
        string[] emptyShop = Program == OfThisBuild ? ["--Connectors:DemoShop:Seed=0"] : [];
        var start = new ProcessStartInfo("dotnet", [Path.Combine(Program, "RetailMessenger.Server.dll"), $"--Storage:Folder={Folder}", .. emptyShop, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Folder,
        };
        foreach (var (name, value) in Variables)
            start.Environment[name] = value;
        return start;
    }
}
