using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using RetailMessenger.Server.Hosting;
using RetailMessenger.Storage;
using RetailMessenger.Tests.Storage;

namespace RetailMessenger.Tests.Server;

public sealed class ProtectionKeysTests(PostgresServer postgres)
{
    [Fact]
    public async Task What_one_node_protects_another_one_and_one_that_starts_later_can_read()
    {
        var database = await postgres.CreateDatabaseAsync(TestContext.Current.CancellationToken);
        await using var first = Node(database);
        await using var second = Node(database);

        var fromFirst = Protector(first).Protect("staff/olga");
        var fromSecond = Protector(second).Protect("staff/igor");

        await using var third = Node(database);
        Assert.All([first, second, third], node => Assert.Equal(("staff/olga", "staff/igor"), (Protector(node).Unprotect(fromFirst), Protector(node).Unprotect(fromSecond))));
    }

    private static IDataProtector Protector(ServiceProvider node) => node.GetRequiredService<IDataProtectionProvider>().CreateProtector("test");

    private static ServiceProvider Node(string database)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Storage:ConnectionString", database)]).Build();
        return new ServiceCollection().AddSingleton(TimeProvider.System).AddStorage(configuration).AddSharedProtection().BuildServiceProvider();
    }
}
