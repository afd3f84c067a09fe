using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Npgsql;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Storage;
using RetailMessenger.Storage.Postgres;

[assembly: AssemblyFixture(typeof(RetailMessenger.Tests.Storage.PostgresServer))]

namespace RetailMessenger.Tests.Storage;

public sealed class PostgresStoreTests(PostgresServer server) : StoreContract
{
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
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Storage:ConnectionString", database), new("Storage:WriteQueueLength", "500")]).Build();
        var services = new ServiceCollection().AddSingleton<TimeProvider>(clock).AddStorage(configuration).BuildServiceProvider();
        return new OpenStore(services, clock);
    }
}
