using DbUp;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using RetailMessenger.Storage;

namespace RetailMessenger.Tests.Storage;

public sealed class PostgresUpgradeTests(PostgresServer server) : UpgradeContract
{
    private string _database = "";

    protected override async Task FillAsync(string schema, string rows)
    {
        _database = await server.CreateDatabaseAsync(Cancellation);
        var result = Through(schema, "postgres", DeployChanges.To.PostgresqlDatabase(_database))
            .WithVariable("blob", "BYTEA").WithVariable("clustered", "")
            .WithVariable("number", "BIGINT").WithVariable("identity", "BIGINT NOT NULL GENERATED ALWAYS AS IDENTITY PRIMARY KEY")
            .Build().PerformUpgrade();
        Assert.True(result.Successful, result.Error?.Message);

        await using var connection = new NpgsqlConnection(_database);
        await connection.OpenAsync(Cancellation);
#pragma warning disable CA2100 // the text is the contract's own
        await using var command = new NpgsqlCommand(rows, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(Cancellation);
    }

    protected override ServiceProvider Open()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Storage:ConnectionString", _database)]).Build();
        return new ServiceCollection().AddSingleton(TimeProvider.System).AddStorage(configuration).BuildServiceProvider();
    }
}
