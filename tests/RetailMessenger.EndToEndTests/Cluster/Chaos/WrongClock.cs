using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace RetailMessenger.EndToEndTests.Cluster.Chaos;

/// <summary>Has a process see another time of day, by a few lines of C that stand between it and the system.</summary>
internal sealed class WrongClock : IDisposable
{
    private readonly string _folder;

    private WrongClock(string folder, TimeSpan ahead)
    {
        _folder = folder;
        Variables = new Dictionary<string, string>
        {
            ["LD_PRELOAD"] = Path.Combine(folder, "clock.so"),
            ["CLOCK_AHEAD"] = ahead.TotalSeconds.ToString("0", CultureInfo.InvariantCulture),
        };
    }

    /// <summary>What the process has in its environment.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; }

    /// <summary>Makes it. Skips the test where there is no compiler.</summary>
    public static async Task<WrongClock> MakeAsync(TimeSpan ahead, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("retailmessenger-clock-").FullName;
        var source = Path.Combine(AppContext.BaseDirectory, "clock.c");
        try
        {
            using var compiler = Process.Start("cc", ["-shared", "-fPIC", "-o", Path.Combine(folder, "clock.so"), source, "-ldl"]);
            await compiler.WaitForExitAsync(cancellationToken);
            Assert.Equal(0, compiler.ExitCode);
        }
        catch (Win32Exception)
        {
            Assert.Skip("There is no C compiler here to make a wrong clock with: apt-get install gcc libc6-dev.");
        }

        return new WrongClock(folder, ahead);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
