using System.Runtime.CompilerServices;
using RetailMessenger.Core.Retail.Records;

namespace RetailMessenger.Connectors.DemoShop.Import;

/// <summary>One file on its way into the shop.</summary>
internal sealed class ImportRun(ImportKind kind, string file, IShopRecords records, bool isDryRun, IRecordReader reader)
{
    private const int RecordsAtOnce = 500;
    private const int MostProblems = 1000;

    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly List<ImportProblem> _problems = [];
    private readonly SortedSet<string> _passedOver = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<ShopBatch> _waiting = [];
    private readonly int[] _changes = new int[3];
    private (int Refused, int Problems) _bad;

    public ImportReport Report => new(
        _changes[(int)RecordChange.Added],
        _changes[(int)RecordChange.Changed],
        _changes[(int)RecordChange.None],
        _bad.Refused,
        _problems,
        _bad.Problems,
        [.. _passedOver]);

    /// <summary>Reads and writes all rows; says now and then how much of the file was read.</summary>
    public async IAsyncEnumerable<double> RunAsync(
        IEnumerable<ImportRow> rows, ColumnMapping mapping, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var lines in Group(rows.Select(row => new RowFields(row, mapping))))
        {
            NotePassedOver(lines[0].Row, mapping);
            await TakeAsync(lines, cancellationToken);
            if (_waiting.Count >= RecordsAtOnce)
                await WriteAsync(cancellationToken);
            yield return lines[^1].Row.Place;
        }

        await WriteAsync(cancellationToken);
    }

    // The lines of a record stand together; one that cannot be read stands for itself.
    private IEnumerable<List<RowFields>> Group(IEnumerable<RowFields> lines)
    {
        var group = new List<RowFields>();
        foreach (var line in lines)
        {
            if (group.Count > 0 && !(kind.HasSeveralLines && line.Row.Problem is null && KeyOf(line) is { Length: > 0 } key && key == KeyOf(group[0])))
            {
                yield return group;
                group = [];
            }

            group.Add(line);
        }

        if (group.Count > 0)
            yield return group;
    }

    private async Task TakeAsync(List<RowFields> lines, CancellationToken cancellationToken)
    {
        var first = lines[0];
        if (first.Row.Problem is { } problem)
            first.Report("", problem);
        else if (!_seen.Add(KeyOf(first)) && KeyOf(first).Trim().Length > 0)
            first.Report(kind.Key[0], $"\"{KeyOf(first)}\" stood in the file before{(kind.HasSeveralLines ? ": put its lines together" : "")}.");

        var record = first.IsGood ? await reader.ReadAsync(lines, cancellationToken) : ReadRecord.None;
        if (!lines.All(line => line.IsGood))
        {
            _bad.Refused++;
            lines.ForEach(Note);
            return;
        }

        _changes[(int)record.Change]++;
        if (record.Change != RecordChange.None)
            _waiting.Add(record.Part);
    }

    private void Note(RowFields line)
    {
        foreach (var (column, text) in line.Problems.Distinct())
        {
            _bad.Problems++;
            if (_problems.Count < MostProblems)
                _problems.Add(new ImportProblem(file, line.Row.Line, column, text));
        }
    }

    private async Task WriteAsync(CancellationToken cancellationToken)
    {
        if (!isDryRun && _waiting.Count > 0)
            await records.SaveAsync(Join(_waiting), cancellationToken);
        _waiting.Clear();
    }

    private static ShopBatch Join(IReadOnlyCollection<ShopBatch> parts) => new()
    {
        Products = [.. parts.SelectMany(part => part.Products)],
        Stores = [.. parts.SelectMany(part => part.Stores)],
        Stock = [.. parts.SelectMany(part => part.Stock)],
        Customers = [.. parts.SelectMany(part => part.Customers)],
        Orders = [.. parts.SelectMany(part => part.Orders)],
    };

    private void NotePassedOver(ImportRow row, ColumnMapping mapping)
    {
        var known = kind.Columns.Select(column => mapping.NameOf(column.Name)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        _passedOver.UnionWith(row.Values.Keys.Where(name => name.Length > 0 && !known.Contains(name)));
    }

    private string KeyOf(RowFields line) => string.Join(' ', kind.Key.Select(line.Plain));
}
