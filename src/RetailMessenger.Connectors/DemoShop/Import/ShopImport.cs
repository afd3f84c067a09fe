using RetailMessenger.Connectors.DemoShop.Seed;
using RetailMessenger.Core.Retail.Records;

namespace RetailMessenger.Connectors.DemoShop.Import;

/// <summary>Reads files line by line, and writes what is good in batches.</summary>
internal sealed class ShopImport(IShopRecords records, ShopSeeder seeder, TimeProvider time) : IShopImport
{
    public IReadOnlyDictionary<string, IReadOnlyList<ImportColumn>> Columns { get; } =
        ImportKinds.All.ToDictionary(kind => kind.Name, kind => kind.Columns, StringComparer.Ordinal);

    public async Task<int?> SeedAsync(int seed, CancellationToken cancellationToken) => (await seeder.SeedAsync(seed, cancellationToken))?.Products.Count;

    public async Task<ImportReport> ImportAsync(ImportRequest request, Action<double> progress, CancellationToken cancellationToken)
    {
        var kind = ImportKinds.All.FirstOrDefault(kind => kind.Name == request.Kind)
            ?? throw new InvalidDataException($"{request.Kind} cannot be brought.", new KeyNotFoundException($"Write one of {string.Join(", ", Columns.Keys)}."));
        try
        {
            var mapping = request.Mapping is null ? ColumnMapping.None : ColumnMapping.Read(request.Mapping, kind);
            var run = new ImportRun(kind, Path.GetFileName(request.File), records, request.IsDryRun, kind.Create(records, time));
            await foreach (var place in run.RunAsync(Read(request.File), mapping, cancellationToken))
                progress(place);
            progress(1);
            return run.Report;
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException)
        {
            var files = request.Mapping is null ? request.File : $"{request.File} or {request.Mapping}";
            throw new InvalidDataException($"There is no file to read at {files}.", exception);
        }
    }

    private static IEnumerable<ImportRow> Read(string file) =>
        Path.GetExtension(file).ToUpperInvariant() is ".JSON" or ".JSONL" or ".NDJSON" ? JsonRows.Read(file) : CsvRows.Read(file);
}
