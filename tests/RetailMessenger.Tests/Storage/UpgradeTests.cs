using DbUp;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Storage;

namespace RetailMessenger.Tests.Storage;

/// <summary>A database that an earlier version filled is brought to this one with everything in it.</summary>
public sealed class UpgradeTests
{
    private static readonly ConversationKey Anna = new("directline", "anna");

    private readonly string _folder = Directory.CreateTempSubdirectory("retailmessenger-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_database_of_the_first_schema_keeps_its_conversations_and_still_knows_their_messages()
    {
        Fill(
            "0001",
            """
            INSERT INTO conversation VALUES ('directline/anna', 'directline', 'directline/users/dl_anna', '{"user":{"id":"dl_anna"}}', 1000, 1, '{"turn":1}',
                                             4, 1030, 4, 1, 1, 3, 1030, NULL, 2, 0);
            INSERT INTO entry VALUES ('directline/anna', 1, 0, 'anna|0000001', 'directline#anna#start', 1000, '{"type":"conversationUpdate"}', 1, NULL);
            INSERT INTO entry VALUES ('directline/anna', 2, 1, 'anna|0000001.01', NULL, 1010, '{"type":"message","text":"hello"}', 1, NULL);
            INSERT INTO entry VALUES ('directline/anna', 3, 1, 'news', 'out#directline/anna#news', 1020, '{"type":"message","text":"news"}', 2, 'unreachable');
            INSERT INTO entry VALUES ('directline/anna', 4, 0, 'anna|0000004', 'directline#anna:c1', 1030, '{"type":"message","text":"hi"}', 1, NULL);
            """);

        await using var services = Open();
        var log = services.GetRequiredService<IConversationLog>();

        var row = await log.FindAsync(Anna, Cancellation);
        Assert.Equal((1, 1, 3, 4, 2, """{"turn":1}"""), (row!.Version, row.AnsweredThrough, row.DeliveredThrough, row.LastSequence, row.FailedTurns, row.State));
        var entries = await log.ReadAsync(Anna, 0, null, 10, Cancellation);
        Assert.Equal([null, "hello", "news", "hi"], entries.Select(entry => entry.ToActivity().Text));
        Assert.Equal(new Delivery.Failed("unreachable"), entries[2].Delivery);
        Assert.Equal([Anna], await log.FindUnansweredAsync(DateTimeOffset.MaxValue, 0, 10, Cancellation));
        Assert.Equal("anna|0000004", (await AppendAsync(log, ":c1")).ActivityId);
        Assert.Equal("anna|0000001", (await AppendAsync(log, "#start")).ActivityId);
        Assert.Equal(3, (await log.SayAsync(Anna, new Reply("news", "{}"), pulled: true, Cancellation))!.Sequence);
    }

    [Fact]
    public async Task A_database_on_which_another_server_works_is_not_upgraded_under_it()
    {
        Fill("0001", "SELECT 1;");
        await using (new FileStream(Path.Combine(_folder, "server.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None))
        {
            await using var refused = Open();
            var failure = Assert.Throws<StoreFailedException>(() => refused.GetRequiredService<IConversationLog>());
            Assert.Contains("Another server works on", failure.Message, StringComparison.Ordinal);
        }

        await using var services = Open();
        Assert.Null(await services.GetRequiredService<IConversationLog>().FindAsync(Anna, Cancellation));
    }

    private static async Task<Receipt.Duplicate> AppendAsync(IConversationLog log, string messageId)
    {
        var activity = new Activity { Type = ActivityTypes.Message, From = new ChannelAccount { Id = "dl_anna" } };
        return Assert.IsType<Receipt.Duplicate>(await log.AppendAsync(new IncomingActivity(Anna, activity) { MessageId = messageId }, Cancellation));
    }

    private void Fill(string throughScript, string rows)
    {
        var connection = $"Data Source={Path.Combine(_folder, "retailmessenger.db")};Pooling=False";
        var result = DeployChanges.To
            .SqliteDatabase(connection)
            .WithScriptsEmbeddedInAssembly(
                typeof(StorageRegistration).Assembly, name => string.CompareOrdinal(name.Split('.')[^2], 0, throughScript, 0, throughScript.Length) <= 0)
            .WithVariable("blob", "BLOB")
            .WithVariable("clustered", "WITHOUT ROWID")
            .LogToNowhere()
            .Build()
            .PerformUpgrade();
        Assert.True(result.Successful, result.Error?.Message);

        using var database = new SqliteConnection(connection);
        database.Open();
        using var command = database.CreateCommand();
#pragma warning disable CA2100 // the text is this file's own
        command.CommandText = rows;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    private ServiceProvider Open()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Storage:Folder", _folder)]).Build();
        return new ServiceCollection().AddSingleton(TimeProvider.System).AddStorage(configuration).BuildServiceProvider();
    }
}
