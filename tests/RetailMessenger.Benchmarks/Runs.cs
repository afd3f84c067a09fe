using System.Globalization;
using System.Text;

namespace RetailMessenger.Benchmarks;

/// <summary>One run of one candidate.</summary>
/// <param name="Rate">How many a second.</param>
/// <param name="Latencies">Seconds, in rising order; empty where nobody looked.</param>
/// <param name="Cpu">Seconds of processor time for a thousand; null where nobody looked.</param>
internal sealed record Run(double Rate, List<double> Latencies, double? Cpu = null)
{
    public double? Quantile(double share) => Latencies.Count == 0 ? null : Latencies[(int)(share * (Latencies.Count - 1))];
}

/// <summary>What several candidates did in several rounds.</summary>
internal sealed class Runs
{
    private readonly List<string> _names = [];
    private readonly Dictionary<string, List<Run>> _runs = new(StringComparer.Ordinal);

    public void Add(string name, Run run)
    {
        if (!_runs.TryGetValue(name, out var runs))
        {
            _runs[name] = runs = [];
            _names.Add(name);
        }

        runs.Add(run);
    }

    /// <summary>The median of a candidate's rates.</summary>
    public double Rate(string name) => Median(_runs[name].Select(run => (double?)run.Rate))!.Value;

    /// <summary>All candidates with their medians, and their rates as ratios to one of them.</summary>
    public string ToTable(string floor, string unit)
    {
        var hasCpu = _runs.Values.Any(runs => runs.Exists(run => run.Cpu is not null));
        var table = new StringBuilder().Append(CultureInfo.InvariantCulture, $"| | {unit} | lowest to highest | ratio to {floor} | p50 ms | p99 ms |{(hasCpu ? " CPU s per 1,000 |" : "")}\n");
        table.Append(CultureInfo.InvariantCulture, $"| --- | ---: | ---: | ---: | ---: | ---: |{(hasCpu ? " ---: |" : "")}\n");
        foreach (var name in _names)
        {
            var runs = _runs[name];
            table.Append(
                CultureInfo.InvariantCulture,
                $"| {name} | {Rate(name):0} | {runs.Min(run => run.Rate):0} to {runs.Max(run => run.Rate):0} | {Rate(name) / Rate(floor):0.00} |");
            table.Append(CultureInfo.InvariantCulture, $" {Median(runs.Select(run => run.Quantile(0.5) * 1000)):0.0} |");
            table.Append(CultureInfo.InvariantCulture, $" {Median(runs.Select(run => run.Quantile(0.99) * 1000)):0.0} |");
            if (hasCpu)
                table.Append(CultureInfo.InvariantCulture, $" {Median(runs.Select(run => run.Cpu)):0.000} |");
            table.Append('\n');
        }

        return table.ToString().TrimEnd();
    }

    private static double? Median(IEnumerable<double?> values)
    {
        var sorted = values.Where(value => value is not null).Order().ToList();
        return sorted.Count == 0 ? null : (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}
