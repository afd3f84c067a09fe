using RetailMessenger.Tests.Storage;

namespace RetailMessenger.Tests.Connectors.DemoShop;

/// <summary>A database with a demo shop for the tests of one class, which brings its records back before each.</summary>
public abstract class ShopPlace : IAsyncDisposable
{
    private DemoShopStore? _store;

    public async ValueTask DisposeAsync()
    {
        if (_store is not null)
            await _store.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    internal async Task<DemoShopStore> OpenAsync()
    {
        _store ??= await CreateAsync();
        await _store.ResetAsync(TestContext.Current.CancellationToken);
        return _store;
    }

    private protected abstract Task<DemoShopStore> CreateAsync();
}

/// <summary>One in a file.</summary>
public sealed class EmbeddedShop : ShopPlace
{
    private protected override Task<DemoShopStore> CreateAsync() => Task.FromResult(DemoShopStore.Open());
}

/// <summary>One on PostgreSQL; skips the test where that is missing.</summary>
public sealed class PostgresShop(PostgresServer server) : ShopPlace
{
    private protected override async Task<DemoShopStore> CreateAsync() =>
        DemoShopStore.Open(new KeyValuePair<string, string?>("Storage:ConnectionString", await server.CreateDatabaseAsync(TestContext.Current.CancellationToken)));
}
