using System.Globalization;

namespace RetailMessenger.Benchmarks.Nodes;

/// <summary>What a process and all its children have used of the processors, where Linux tells.</summary>
internal static class ProcessorTime
{
    private const double TicksPerSecond = 100;

    /// <summary>The time so far, of children that have ended as well.</summary>
    public static TimeSpan OfFamily(int process) => TimeSpan.FromSeconds(
        Directory.GetDirectories("/proc").Select(Read).Where(row => row.Process == process || row.Parent == process)
            .Sum(row => row.Ticks + (row.Process == process ? row.TicksOfEnded : 0)) / TicksPerSecond);

    // See proc(5): the name, which stands in brackets, may hold anything.
    private static (int Process, int Parent, long Ticks, long TicksOfEnded) Read(string folder)
    {
        try
        {
            if (!int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var process))
                return default;

            var line = File.ReadAllText(Path.Combine(folder, "stat"));
            var fields = line[(line.LastIndexOf(')') + 2)..].Split(' ');
            long Field(int number) => long.Parse(fields[number], CultureInfo.InvariantCulture);
            return (process, (int)Field(1), Field(11) + Field(12), Field(13) + Field(14));
        }
        catch (IOException)
        {
            // It has just ended.
            return default;
        }
    }
}
