using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using RetailMessenger.Storage;

namespace RetailMessenger.Tests.Storage;

public sealed class SqliteStoreTests : KeepingContract
{
    private readonly string _folder = Directory.CreateTempSubdirectory("retailmessenger-").FullName;

    protected override Task<OpenStore> OpenAsync() => Task.FromResult(Open(new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(55))));

    protected override async Task<OpenStore> ReopenAsync(OpenStore store)
    {
        await store.DisposeAsync();
        return Open(store.Clock);
    }

    protected override async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> DumpAsync()
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(_folder, "retailmessenger.db")};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        var dump = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        var tables = await ReadAsync(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'");
        foreach (var table in tables)
        {
            var numbered = await ReadAsync(connection, $"SELECT name FROM pragma_table_info('{table}') WHERE name = 'conversation' AND type = 'INTEGER'");
            var owner = numbered.Count > 0 ? ", coalesce((SELECT id FROM conversation WHERE number = t.conversation), 'orphan')" : "";
            dump[table] = await ReadAsync(connection, $"SELECT t.*{owner} FROM {table} AS t");
        }

        return dump;
    }

    private static async Task<List<string>> ReadAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // the text is this file's own
        command.CommandText = sql;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var rows = new List<string>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
            rows.Add(string.Join(' ', Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetValue(i).ToString())));
        return rows;
    }

    private OpenStore Open(FakeTimeProvider clock)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Storage:Folder", _folder), new("Storage:WriteQueueLength", "500")]).Build();
        var services = new ServiceCollection().AddSingleton<TimeProvider>(clock).AddStorage(configuration).BuildServiceProvider();
        return new OpenStore(services, clock);
    }
}
