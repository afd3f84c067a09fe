using RetailMessenger.Connectors.DemoShop.Import;
using RetailMessenger.Connectors.DemoShop.Seed;
using RetailMessenger.Core.Retail.Records;

namespace RetailMessenger.Tests.Connectors.DemoShop.Import;

/// <summary>A shop into which files are brought that a test writes.</summary>
internal sealed class ImportedShop : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("retailmessenger-").FullName;
    private readonly DemoShopStore _store = DemoShopStore.Open();

    public IShopRecords Records => _store.Records;

    public IShopImport Import => new ShopImport(Records, new ShopSeeder(Records, _store.Clock), _store.Clock);

    public List<double> Progress { get; } = [];

    public Task FillAsync() => _store.ResetAsync(TestContext.Current.CancellationToken);

    public string Write(string name, string text, bool hasByteOrderMark = false)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text.ReplaceLineEndings("\n"), new System.Text.UTF8Encoding(hasByteOrderMark));
        return path;
    }

    public Task<ImportReport> BringAsync(string kind, string file, string? mapping = null, bool isDryRun = false) =>
        Import.ImportAsync(new ImportRequest(kind, file, mapping, isDryRun), Progress.Add, TestContext.Current.CancellationToken);

    public Task<ImportReport> BringTextAsync(string kind, string text, string name = "file.csv") => BringAsync(kind, Write(name, text));

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
