using RetailMessenger.Core.Conversations;
using RetailMessenger.Core.Measures;

namespace RetailMessenger.Storage.Postgres;

internal sealed class PostgresReceipts(PostgresDatabase database, TimeProvider time) : IReceipts
{
    // The step forward and its measure are one statement: without the one there is not the other.
    private const string Advance = """
        WITH step AS (
            INSERT INTO receipt (conversation, network_id, status, time, note) VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT (conversation, network_id) DO UPDATE SET status = excluded.status, time = excluded.time, note = excluded.note
            WHERE excluded.status > receipt.status OR (excluded.status = receipt.status AND $6 AND excluded.time > receipt.time)
            RETURNING conversation, note)
        INSERT INTO measure (time, name, conversation, subject, value) SELECT $7, $8, conversation, coalesce(note, ''), $9 FROM step
        """;

    public Task<bool> RecordAsync(DeliveryReceipt receipt, CancellationToken cancellationToken)
    {
        var changed = 0;
        var measure = ReceiptMeasure.Of(receipt);
        return database.Writer.TryWriteAsync(new PostgresWrite<bool>(
            receipt.Conversation.ToString(),
            null,
            (_, changes) =>
            {
                changes.Add(
                    Advance,
                    rows => changed = rows,
                    receipt.Conversation.ToString(), receipt.NetworkId, (int)receipt.Status, receipt.Time.ToUnixTimeMilliseconds(), receipt.Reason,
                    ReceiptMeasure.IsMoving(receipt), time.GetUtcNow().ToUnixTimeMilliseconds(), measure.Name, measure.Value);
                return () => changed > 0;
            }));
    }

    public Task<DeliveryReceipt?> FindAsync(ConversationKey conversation, string networkId, CancellationToken cancellationToken) => database.FirstAsync(
        "SELECT status, time, note FROM receipt WHERE conversation = $1 AND network_id = $2",
        row => new DeliveryReceipt(
            conversation, networkId, (DeliveryStatus)row.GetInt16(0), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(1)), row.FindString(2)),
        cancellationToken,
        conversation.ToString(), networkId);

    public Task RecordAsync(IReadOnlyCollection<Measure> measures, CancellationToken cancellationToken) => measures.Count == 0
        ? Task.CompletedTask
        : database.Writer.WriteAsync(
            new PostgresWrite<int>(
                measures.First().Conversation.ToString(),
                null,
                (_, changes) =>
                {
                    changes.Add(measures, time.GetUtcNow().ToUnixTimeMilliseconds());
                    return () => measures.Count;
                }),
            cancellationToken);
}
