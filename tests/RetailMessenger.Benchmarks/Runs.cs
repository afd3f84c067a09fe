using System.Globalization;
using System.Text;

namespace RetailMessenger.Benchmarks;

/// <summary>One run of one candidate.</summary>
/// <param name="Rate">How many a second.</param>
/// <param name="Latencies">Seconds, in rising order; empty where nobody looked.</param>
/// <param name="Cpu">Seconds of processor time for a thousand; null where nobody looked.</param>
/// <param name="CpuOfDatabase">The part of it that the database's own server used, where there is one.</param>
internal sealed record Run(double Rate, List<double> Latencies, double? Cpu = null, double? CpuOfDatabase = null)
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
        var table = new StringBuilder();
        var columns = Columns().Where(column => _runs.Values.Any(runs => runs.Exists(run => column.Of(run) is not null))).ToList();
        table.AppendJoin(" | ", ["|", unit, "lowest to highest", $"ratio to {floor}", .. columns.Select(column => column.Name)]).Append(" |\n| ---");
        table.Insert(table.Length, " | ---:", columns.Count + 3).Append(" |");
        foreach (var name in _names)
        {
            var runs = _runs[name];
            table.Append(
                CultureInfo.InvariantCulture,
                $"\n| {name} | {Rate(name):0} | {runs.Min(run => run.Rate):0} to {runs.Max(run => run.Rate):0} | {Rate(name) / Rate(floor):0.00} |");
            foreach (var (_, format, of) in columns)
                table.Append(CultureInfo.InvariantCulture, $" {Median(runs.Select(of))?.ToString(format, CultureInfo.InvariantCulture)} |");
        }

        return table.ToString();
    }

    private static (string Name, string Format, Func<Run, double?> Of)[] Columns() =>
    [
        ("p50 ms", "0.0", run => run.Quantile(0.5) * 1000),
        ("p99 ms", "0.0", run => run.Quantile(0.99) * 1000),
        ("CPU s per 1,000", "0.000", run => run.Cpu),
        ("of these PostgreSQL", "0.000", run => run.CpuOfDatabase),
    ];

    private static double? Median(IEnumerable<double?> values)
    {
        var sorted = values.Where(value => value is not null).Order().ToList();
        return sorted.Count == 0 ? null : (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}
