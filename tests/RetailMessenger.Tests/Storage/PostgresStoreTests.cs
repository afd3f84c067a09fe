using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Npgsql;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Core.Measures;
using RetailMessenger.Storage;
using RetailMessenger.Storage.Postgres;

[assembly: AssemblyFixture(typeof(RetailMessenger.Tests.Storage.PostgresServer))]

namespace RetailMessenger.Tests.Storage;

public sealed class PostgresStoreTests(PostgresServer server) : KeepingContract
{
    private static readonly string Folder = Directory.CreateTempSubdirectory("retailmessenger-").FullName;

    private string _database = "";

    [Fact]
    public async Task Ten_nodes_that_start_at_once_make_the_schema_once()
    {
        var database = await server.CreateDatabaseAsync(Cancellation);

        var stores = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() =>
        {
            var store = Open(database, Store.Clock);
            return (Store: store, Place: store.Get<IStorePlace>());
        })));

        foreach (var (store, place) in stores)
        {
            await place.ProbeAsync(Cancellation);
            await store.DisposeAsync();
        }
    }

    [Fact]
    public async Task Two_nodes_write_one_conversation_in_one_order_and_one_of_two_commits_wins()
    {
        await using var other = Open(_database, Store.Clock);
        var question = await SendAsync(Anna, "hello");
        var sent = await Task.WhenAll(Enumerable.Range(0, 200).Select(i =>
            (i % 2 == 0 ? Log : other.Log).AppendAsync(Message(new("directline", $"c{i % 7}"), $"{i}") with { MessageId = $"m{i / 2}" }, Cancellation)));

        Assert.Equal(7, sent.OfType<Receipt.Stored>().Select(stored => stored.Entry.Conversation).Distinct().Count());
        for (var i = 0; i < 7; i++)
        {
            var entries = await ReadAsync(new("directline", $"c{i}"));
            Assert.Equal(Enumerable.Range(1, entries.Count).Select(number => (long)number), entries.Select(entry => entry.Sequence));
        }

        var outcomes = await Task.WhenAll(TryAsync(Log), TryAsync(other.Log));
        Assert.Equal([false, true], outcomes.Order());

        async Task<bool> TryAsync(IConversationLog log)
        {
            try
            {
                await log.CommitAsync(Turn(Anna, 0, question.Sequence, "answer"), Cancellation);
                return true;
            }
            catch (StaleConversationException)
            {
                return false;
            }
        }
    }

    [Fact]
    public async Task A_node_that_froze_in_the_middle_of_a_write_gives_way_and_learns_of_it()
    {
        await SendAsync(Anna, "hello");
        await using var source = PostgresConnection.CreateSource(PostgresConnection.Read(_database));
        await using var frozen = await source.OpenConnectionAsync(Cancellation);
        await using (var hold = frozen.Command("SELECT 1 FROM progress FOR UPDATE"))
        {
            await using var begin = frozen.Command("BEGIN");
            await begin.ExecuteNonQueryAsync(Cancellation);
            await hold.ExecuteNonQueryAsync(Cancellation);
        }

        await SendAsync(Anna, "are you there?");

        Assert.Equal(2, (await ReadAsync(Anna)).Count);
        await using var commit = frozen.Command("COMMIT");
        var failure = await Assert.ThrowsAsync<PostgresException>(() => commit.ExecuteNonQueryAsync(Cancellation));
        Assert.True(PostgresFailure.IsOfServer(failure));
        Assert.Contains("nothing of it was stored", PostgresFailure.Of("the database", failure).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_writes_while_another_node_erases_leaves_nothing_by_half()
    {
        await using var other = Open(_database, Store.Clock);
        for (var i = 0; i < 30; i++)
        {
            await Task.WhenAll(
                SendAsync(Anna, "hello"),
                other.Get<ICustomerData>().EraseAsync(Anna, Cancellation),
                Receipts.RecordAsync(new DeliveryReceipt(Anna, $"n{i}", DeliveryStatus.Read, Store.Clock.GetUtcNow()), Cancellation),
                Receipts.RecordAsync([new Measure("message.cost", Anna, "USD", 0.01), new Measure("message.cost", Ben, "USD", 0.01)], Cancellation),
                other.Log.AppendAsync(Message(Ben, "hello"), Cancellation));
        }

        var before = await Log.FindAsync(Anna, Cancellation);
        await SendAsync(Anna, "it is me");
        var after = (await Log.FindAsync(Anna, Cancellation))!;
        Assert.Equal((before?.LastSequence ?? after.LastSequence - 1) + 1, after.LastSequence);
        await Customers.EraseAsync(Anna, Cancellation);

        await AssertGoneAsync("anna");
        Assert.Equal(30, (await ReadAsync(Ben)).Count);
    }

    [Fact]
    public async Task What_another_node_has_in_hand_is_removed_the_next_time_and_nobody_waits_for_it()
    {
        foreach (var key in new[] { Anna, Ben })
            await CommitAsync(key, 0, (await SendAsync(key, "hello")).Sequence, "hi");
        Store.Clock.Advance(TimeSpan.FromDays(600));
        await using var source = NpgsqlDataSource.Create(_database);
        await using (var busy = await source.OpenConnectionAsync(Cancellation))
        {
            await using var transaction = await busy.BeginTransactionAsync(Cancellation);
            await using var hold = busy.Command("SELECT 1 FROM progress WHERE conversation = (SELECT number FROM conversation WHERE id = $1) FOR UPDATE", Anna.ToString());
            await hold.ExecuteNonQueryAsync(Cancellation);

            Assert.Equal(1, (await PruneAsync()).Conversations);
        }

        Assert.NotNull(await Log.FindAsync(Anna, Cancellation));
        Assert.Equal(1, (await PruneAsync()).Conversations);
    }

    [Fact]
    public async Task Who_was_erased_after_a_copy_was_made_is_erased_again_when_it_is_restored()
    {
        await Log.AppendAsync(Message(Anna, "stop") with { Standing = Standing.OptedOut }, Cancellation);
        await SendAsync(Ben, "another");
        var copy = Path.Combine(Folder, $"{Guid.NewGuid():N}.dump");
        await PrivatePostgres.CopyAsync(_database, copy, Cancellation);
        await Customers.EraseAsync(Anna, Cancellation);
        var journal = Store.Get<ErasureJournal>().File;
        await Store.DisposeAsync();

        _database = await server.CreateDatabaseAsync(Cancellation);
        await PrivatePostgres.RestoreAsync(_database, copy, Cancellation);

        await using var restored = Open(_database, Store.Clock);
        File.Copy(journal, restored.Get<ErasureJournal>().File);
        Assert.Equal(new RepeatedErasures(2, 1, 0), await restored.Get<IErasures>().RepeatAsync(Cancellation));
        await AssertGoneAsync("anna");
        Assert.NotNull(await restored.Log.FindAsync(Ben, Cancellation));
        await restored.Log.AppendAsync(Message(Anna, "it is me"), Cancellation);
        Assert.Equal(Standing.OptedOut, (await restored.Log.FindAsync(Anna, Cancellation))!.Standing);
    }

    [Fact]
    public async Task Who_was_erased_in_a_database_between_is_erased_again_when_its_key_is_taken_along()
    {
        await SendAsync(Anna, "the secret");
        var copy = Path.Combine(Folder, $"{Guid.NewGuid():N}.dump");
        await PrivatePostgres.CopyAsync(_database, copy, Cancellation);
        var between = await server.CreateDatabaseAsync(Cancellation);
        await using var store = Open(between, Store.Clock);
        await store.Log.AppendAsync(Message(Anna, "hello"), Cancellation);
        await store.Get<ICustomerData>().EraseAsync(Anna, Cancellation);

        _database = await server.CreateDatabaseAsync(Cancellation);
        await PrivatePostgres.RestoreAsync(_database, copy, Cancellation);
        await TakeKeyAsync(between, _database);

        await using var restored = Open(_database, Store.Clock);
        File.Copy(store.Get<ErasureJournal>().File, restored.Get<ErasureJournal>().File);
        Assert.Equal(new RepeatedErasures(2, 1, 0), await restored.Get<IErasures>().RepeatAsync(Cancellation));
        await AssertGoneAsync("anna");
    }

    [Fact]
    public async Task A_database_that_is_not_there_is_named_without_its_password()
    {
        var database = await server.CreateDatabaseAsync(Cancellation);
        await using var store = Open(database.Replace("test_", "none_", StringComparison.Ordinal) + ";Password=s3cret", Store.Clock);

        var failure = Assert.Throws<StoreFailedException>(() => store.Get<IStorePlace>());

        Assert.Contains("does not exist. Create it", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", failure.ToString(), StringComparison.Ordinal);
    }

    // The plans are made while the tables are nearly empty, and stay when they are full.
    [Fact]
    public async Task No_message_reads_a_table_or_a_log_from_end_to_end()
    {
        const string Scans = "SELECT sum(seq_scan)::bigint FROM pg_stat_user_tables WHERE relname IN ('conversation', 'progress', 'entry', 'state', 'document')";
        var database = await server.CreateDatabaseAsync(Cancellation);
        await using (var store = Open(database, Store.Clock))
            await store.Get<IStorePlace>().ProbeAsync(Cancellation);
        var before = await CountAsync(database, Scans);

        await using (var store = Open(database, Store.Clock))
        {
            for (var i = 0; i < 200; i++)
            {
                var stored = await store.Log.AppendAsync(Message(Anna, "hello") with { MessageId = $"m{i}" }, Cancellation);
                await store.Log.FindAsync(Anna, Cancellation);
                await store.Log.CommitAsync(Turn(Anna, i, Assert.IsType<Receipt.Stored>(stored).Entry.Sequence, "answer"), Cancellation);
            }
        }

        Assert.Equal(before, await CountAsync(database, Scans));
        Assert.InRange(await CountAsync(database, "SELECT idx_tup_read FROM pg_stat_user_indexes WHERE indexrelname = 'entry_message'"), 0, 200);
    }

    protected override async Task<OpenStore> OpenAsync()
    {
        _database = await server.CreateDatabaseAsync(Cancellation);
        return Open(_database, new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(55)));
    }

    protected override async Task<OpenStore> ReopenAsync(OpenStore store)
    {
        await store.DisposeAsync();
        return Open(_database, store.Clock);
    }

    protected override async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> DumpAsync()
    {
        await using var source = NpgsqlDataSource.Create(_database);
        var dump = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var table in await ReadAsync(source, "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'"))
        {
            var numbered = await ReadAsync(
                source, $"SELECT 1 FROM information_schema.columns WHERE table_name = '{table}' AND column_name = 'conversation' AND data_type = 'bigint'");
            var owner = numbered.Count > 0 ? ", coalesce((SELECT id FROM conversation WHERE number = t.conversation), 'orphan')" : "";
            dump[table] = await ReadAsync(source, $"SELECT t::text{owner} FROM {table} AS t");
        }

        return dump;
    }

    private static async Task<List<string>> ReadAsync(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync(Cancellation);
        var rows = new List<string>();
        while (await reader.ReadAsync(Cancellation))
            rows.Add(string.Join(' ', Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetValue(i).ToString())));
        return rows;
    }

    // By the statements that the product's text gives to psql.
    private static async Task TakeKeyAsync(string from, string to)
    {
        await using var giving = NpgsqlDataSource.Create(from);
        await using var taking = NpgsqlDataSource.Create(to);
        await using var giver = await giving.OpenConnectionAsync(Cancellation);
        await using var taker = await taking.OpenConnectionAsync(Cancellation);
        using var given = await giver.BeginTextExportAsync(PostgresBackup.GiveKey, Cancellation);
        await using var taken = await taker.BeginTextImportAsync(PostgresBackup.TakeKey, Cancellation);
        await taken.WriteAsync(await given.ReadToEndAsync(Cancellation));
    }

    // Statistics are there when the sessions that made them have ended; the server waits for that itself.
    private static async Task<long> CountAsync(string database, string sql)
    {
        const string End =
            "SELECT pg_terminate_backend(pid, 60000) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'";
        await using var connection = new NpgsqlConnection(database + ";Pooling=false");
        await connection.OpenAsync(Cancellation);
        await using var command = new NpgsqlCommand(End, connection);
        await command.ExecuteNonQueryAsync(Cancellation);
#pragma warning disable CA2100 // the text is the test's own
        command.CommandText = sql;
#pragma warning restore CA2100
        return (long)(await command.ExecuteScalarAsync(Cancellation))!;
    }

    private static OpenStore Open(string database, FakeTimeProvider clock)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Folder, new NpgsqlConnectionStringBuilder(database).Database!)).FullName;
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Storage:ConnectionString", database), new("Storage:WriteQueueLength", "500"), new("Storage:Folder", folder)]).Build();
        var services = new ServiceCollection().AddSingleton<TimeProvider>(clock).AddStorage(configuration).BuildServiceProvider();
        return new OpenStore(services, clock);
    }
}
