using System.Globalization;

namespace RetailMessenger.Benchmarks;

/// <summary>What one server did under one load.</summary>
/// <param name="Latencies">Seconds from a post to its reply's arrival, in rising order.</param>
/// <param name="Elapsed">How long it was measured.</param>
/// <param name="Cpu">The server's processor time in that while.</param>
/// <param name="Memory">Its resident memory at the end, in bytes.</param>
internal sealed record Figures(List<double> Latencies, TimeSpan Elapsed, TimeSpan Cpu, long Memory)
{
    public double Rate => Latencies.Count / Elapsed.TotalSeconds;

    private double CpuPerThousand => Cpu.TotalSeconds / Latencies.Count * 1000;

    public string ToRow(string name) => string.Create(
        CultureInfo.InvariantCulture,
        $"| {name} | {Rate:0} | {Quantile(0.5) * 1000:0.0} | {Quantile(0.99) * 1000:0.0} | {CpuPerThousand:0.000} | {Memory / 1048576.0:0} |");

    public string ToRatios(Figures floor) => string.Create(
        CultureInfo.InvariantCulture,
        $"| as a ratio to the floor | {Rate / floor.Rate:0.00} | {Quantile(0.5) / floor.Quantile(0.5):0.0} | {Quantile(0.99) / floor.Quantile(0.99):0.0} | {CpuPerThousand / floor.CpuPerThousand:0.0} | |");

    public double Quantile(double share) => Latencies[(int)(share * (Latencies.Count - 1))];
}
