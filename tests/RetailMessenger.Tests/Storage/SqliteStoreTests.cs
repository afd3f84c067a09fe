using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using RetailMessenger.Storage;

namespace RetailMessenger.Tests.Storage;

public sealed class SqliteStoreTests : StoreContract
{
    private readonly string _folder = Directory.CreateTempSubdirectory("retailmessenger-").FullName;

    protected override Task<OpenStore> OpenAsync() => Task.FromResult(Open(new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(55))));

    protected override async Task<OpenStore> ReopenAsync(OpenStore store)
    {
        await store.DisposeAsync();
        return Open(store.Clock);
    }

    private OpenStore Open(FakeTimeProvider clock)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Storage:Folder", _folder), new("Storage:WriteQueueLength", "500")]).Build();
        var services = new ServiceCollection().AddSingleton<TimeProvider>(clock).AddStorage(configuration).BuildServiceProvider();
        return new OpenStore(services, clock);
    }
}
