using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using RetailMessenger.Connectors;
using RetailMessenger.Connectors.DemoShop.Search;
using RetailMessenger.Core.Retail;
using RetailMessenger.Core.Retail.Records;
using RetailMessenger.Storage;

namespace RetailMessenger.Tests.Connectors.DemoShop;

/// <summary>The demo shop on a database of its own: an embedded one, or the one of <c>Storage:ConnectionString</c>.</summary>
internal sealed class DemoShopStore : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("retailmessenger-").FullName;
    private readonly ServiceProvider _services;

    private DemoShopStore(IEnumerable<KeyValuePair<string, string?>> settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Storage:Folder", _folder), .. settings]).Build();
        _services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(Clock).AddStorage(configuration).AddConnectors(configuration).BuildServiceProvider();
    }

    public FakeTimeProvider Clock { get; } = new(KnownShop.Now);

    public IShopRecords Records => Get<IShopRecords>();

    public IShopOperations Operations => Get<IShopOperations>();

    public IProductSearch Search => Get<IProductSearch>();

    public CatalogFollower Follower => Get<CatalogFollower>();

    public OpenConnector Connector => new(Get<IOrders>(), Operations, Get<ICatalog>(), Get<IStock>(), Get<ICustomers>());

    public static DemoShopStore Open(params KeyValuePair<string, string?>[] settings) => new(settings);

    /// <summary>Brings the records of <see cref="KnownShop"/> back.</summary>
    public Task ResetAsync(CancellationToken cancellationToken) => Records.SaveAsync(KnownShop.Batch, cancellationToken);

    /// <summary>Every order and customer of an embedded database as it is written, by its number or id.</summary>
    public async Task<IReadOnlyDictionary<string, string>> DumpAsync()
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(_folder, "retailmessenger.db")};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT number, json FROM shop_order UNION ALL SELECT id, json FROM shop_customer";
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var records = new Dictionary<string, string>(StringComparer.Ordinal);
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
            records[reader.GetString(0)] = reader.GetString(1);
        return records;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();
}
