using DbUp.Builder;
using Microsoft.Extensions.DependencyInjection;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.Core.Conversations;
using RetailMessenger.Storage;

namespace RetailMessenger.Tests.Storage;

/// <summary>A database that any earlier version filled is brought to this one with everything in it.</summary>
public abstract class UpgradeContract
{
    protected static readonly ConversationKey Anna = new("directline", "anna");

    private const string FirstRows = """
        INSERT INTO conversation VALUES ('directline/anna', 'directline', 'directline/users/dl_anna', '{"user":{"id":"dl_anna"}}', 1000, 1, '{"turn":1}',
                                         4, 1030, 4, 1, 1, 3, 1030, NULL, 2, 0);
        INSERT INTO entry VALUES ('directline/anna', 1, 0, 'anna|0000001', 'directline#anna#start', 1000, '{"type":"conversationUpdate"}', 1, NULL);
        INSERT INTO entry VALUES ('directline/anna', 2, 1, 'anna|0000001.01', NULL, 1010, '{"type":"message","text":"hello"}', 1, NULL);
        INSERT INTO entry VALUES ('directline/anna', 3, 1, 'news', 'out#directline/anna#news', 1020, '{"type":"message","text":"news"}', 2, 'unreachable');
        INSERT INTO entry VALUES ('directline/anna', 4, 0, 'anna|0000004', 'directline#anna:c1', 1030, '{"type":"message","text":"hi"}', 1, NULL);
        """;

    private const string LaterRows = """
        INSERT INTO conversation (id, channel, customer, reference, created)
        VALUES ('directline/anna', 'directline', 'directline/users/dl_anna', '{"user":{"id":"dl_anna"}}', 1000);
        INSERT INTO progress (conversation, version, last_sequence, last_time, last_in, previous_in, answered_through, delivered_through,
                              unanswered_since, undelivered_since, failed_turns, failed_deliveries)
        SELECT number, 1, 4, 1030, 4, 1, 1, 3, 1030, NULL, 2, 0 FROM conversation;
        INSERT INTO state (conversation, json) SELECT number, '{"turn":1}' FROM conversation;
        INSERT INTO entry (conversation, sequence, direction, activity_id, message_id, time, activity, delivery, delivery_note)
        SELECT number, 1, 0, 'anna|0000001', '#start', 1000, '{"type":"conversationUpdate"}', 1, NULL FROM conversation;
        INSERT INTO entry (conversation, sequence, direction, activity_id, message_id, time, activity, delivery, delivery_note)
        SELECT number, 2, 1, 'anna|0000001.01', NULL, 1010, '{"type":"message","text":"hello"}', 1, NULL FROM conversation;
        INSERT INTO entry (conversation, sequence, direction, activity_id, message_id, time, activity, delivery, delivery_note)
        SELECT number, 3, 1, 'news', 'out#news', 1020, '{"type":"message","text":"news"}', 2, 'unreachable' FROM conversation;
        INSERT INTO entry (conversation, sequence, direction, activity_id, message_id, time, activity, delivery, delivery_note)
        SELECT number, 4, 0, 'anna|0000004', ':c1', 1030, '{"type":"message","text":"hi"}', 1, NULL FROM conversation;
        """;

    // Numbered once for all databases; a script that one alone runs has the database's name behind its own.
    public static TheoryData<string> EarlierSchemas
    {
        get
        {
            var numbers = typeof(StorageRegistration).Assembly.GetManifestResourceNames().Where(name => name.EndsWith(".sql", StringComparison.Ordinal))
                .Select(NumberOf).Distinct().Order(StringComparer.Ordinal).ToList();
            return [.. numbers[..^1]];
        }
    }

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(EarlierSchemas))]
    public async Task A_database_of_an_earlier_schema_keeps_its_conversations_and_still_knows_their_messages(string schema)
    {
        await FillAsync(schema, schema == "0001" ? FirstRows : LaterRows);

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

    /// <summary>Makes a database of an earlier schema with rows in it.</summary>
    protected abstract Task FillAsync(string schema, string rows);

    /// <summary>Opens that database with this version.</summary>
    protected abstract ServiceProvider Open();

    /// <summary>Takes the scripts up to an earlier schema, as the version of that time had them.</summary>
    protected static UpgradeEngineBuilder Through(string schema, string database, UpgradeEngineBuilder builder) => builder
        .WithScriptsEmbeddedInAssembly(
            typeof(StorageRegistration).Assembly,
            name => string.CompareOrdinal(NumberOf(name), schema) <= 0 && (!IsOfOneDatabase(name) || name.EndsWith($".{database}.sql", StringComparison.Ordinal)))
        .LogToNowhere();

    private static async Task<Receipt.Duplicate> AppendAsync(IConversationLog log, string messageId)
    {
        var activity = new Activity { Type = ActivityTypes.Message, From = new ChannelAccount { Id = "dl_anna" } };
        return Assert.IsType<Receipt.Duplicate>(await log.AppendAsync(new IncomingActivity(Anna, activity) { MessageId = messageId }, Cancellation));
    }

    private static string NumberOf(string resource) => resource.Split('.').First(part => part.Length > 4 && char.IsDigit(part[0]))[..4];

    private static bool IsOfOneDatabase(string resource) => resource.EndsWith(".sqlite.sql", StringComparison.Ordinal) || resource.EndsWith(".postgres.sql", StringComparison.Ordinal);
}
