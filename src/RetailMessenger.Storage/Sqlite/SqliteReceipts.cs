using RetailMessenger.Core.Conversations;
using RetailMessenger.Core.Measures;

namespace RetailMessenger.Storage.Sqlite;

internal sealed class SqliteReceipts(SqliteDatabase database, TimeProvider time) : IReceipts
{
    private const string Advance = """
        INSERT INTO receipt (conversation, network_id, status, time, note)
        SELECT ?1, ?2, ?3, ?4, ?5 WHERE EXISTS (SELECT 1 FROM conversation WHERE id = ?1)
        ON CONFLICT (conversation, network_id) DO UPDATE SET status = excluded.status, time = excluded.time, note = excluded.note
        WHERE excluded.status > receipt.status OR (excluded.status = receipt.status AND ?6 AND excluded.time > receipt.time)
        """;

    public Task<bool> RecordAsync(DeliveryReceipt receipt, CancellationToken cancellationToken) =>
        database.Writer.TryWriteAsync(session => Record(session, receipt, time.GetUtcNow().ToUnixTimeMilliseconds()));

    public Task<DeliveryReceipt?> FindAsync(ConversationKey conversation, string networkId, CancellationToken cancellationToken) =>
        database.ReadAsync(
            session => session.First(
                "SELECT status, time, note FROM receipt WHERE conversation = ?1 AND network_id = ?2",
                row => new DeliveryReceipt(
                    conversation, networkId, (DeliveryStatus)row.GetInt32(0), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(1)), row.FindString(2)),
                conversation.ToString(), networkId),
            cancellationToken);

    public Task RecordAsync(IReadOnlyCollection<Measure> measures, CancellationToken cancellationToken) =>
        database.Writer.WriteAsync(
            session =>
            {
                Add(session, [.. measures.Where(measure => IsThere(session, measure.Conversation))], time.GetUtcNow().ToUnixTimeMilliseconds());
                return 0;
            },
            cancellationToken);

    public static void Add(SqliteSession session, IReadOnlyCollection<Measure> measures, long now)
    {
        foreach (var measure in measures)
        {
            session.Execute(
                "INSERT INTO measure (time, name, conversation, subject, value) VALUES (?1, ?2, ?3, ?4, ?5)",
                now, measure.Name, measure.Conversation.ToString(), measure.Subject, measure.Value);
        }
    }

    // What a network tells of a conversation that was erased would be kept of somebody of whom nothing is kept.
    private static bool IsThere(SqliteSession session, ConversationKey conversation) =>
        session.First("SELECT 1 FROM conversation WHERE id = ?1", _ => true, conversation.ToString());

    private static bool Record(SqliteSession session, DeliveryReceipt receipt, long now)
    {
        var conversation = receipt.Conversation.ToString();
        var changed = session.Execute(
            Advance, conversation, receipt.NetworkId, (int)receipt.Status, receipt.Time.ToUnixTimeMilliseconds(), receipt.Reason, ReceiptMeasure.IsMoving(receipt));
        if (changed == 0)
            return false;

        Add(session, [ReceiptMeasure.Of(receipt)], now);
        return true;
    }
}
