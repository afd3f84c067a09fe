using DbUp;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Storage;

namespace RetailMessenger.Tests.Storage;

public sealed class SqliteUpgradeTests : UpgradeContract
{
    private readonly string _folder = Directory.CreateTempSubdirectory("retailmessenger-").FullName;

    [Fact]
    public async Task A_database_on_which_another_server_works_is_not_upgraded_under_it()
    {
        await FillAsync("0001", "SELECT 1;");
        await using (new FileStream(Path.Combine(_folder, "server.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None))
        {
            await using var refused = Open();
            var failure = Assert.Throws<StoreFailedException>(() => refused.GetRequiredService<IConversationLog>());
            Assert.Contains("Another server works on", failure.Message, StringComparison.Ordinal);
        }

        await using var services = Open();
        Assert.Null(await services.GetRequiredService<IConversationLog>().FindAsync(Anna, Cancellation));
    }

    protected override async Task FillAsync(string schema, string rows)
    {
        var connection = $"Data Source={Path.Combine(_folder, "retailmessenger.db")};Pooling=False";
        var result = Through(schema, "sqlite", DeployChanges.To.SqliteDatabase(connection))
            .WithVariable("blob", "BLOB").WithVariable("clustered", "WITHOUT ROWID")
            .WithVariable("number", "INTEGER").WithVariable("identity", "INTEGER NOT NULL PRIMARY KEY")
            .Build().PerformUpgrade();
        Assert.True(result.Successful, result.Error?.Message);

        await using var database = new SqliteConnection(connection);
        await database.OpenAsync(Cancellation);
        await using var command = database.CreateCommand();
#pragma warning disable CA2100 // the text is the contract's own
        command.CommandText = rows;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(Cancellation);
    }

    protected override ServiceProvider Open()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Storage:Folder", _folder)]).Build();
        return new ServiceCollection().AddSingleton(TimeProvider.System).AddStorage(configuration).BuildServiceProvider();
    }
}
