using RetailMessenger.Core.Conversations;
using RetailMessenger.Core.Measures;

namespace RetailMessenger.Storage.Postgres;

internal sealed class PostgresReceipts(PostgresDatabase database, TimeProvider time) : IReceipts
{
    // What a network tells of a conversation that was erased would be kept of somebody of whom nothing is kept: the row of the conversation must be there, and
    // is held until the end, as an erasure waits for it. The step forward and its measure are one statement: without the one there is not the other.
    private const string Advance = """
        WITH step AS (
            INSERT INTO receipt (conversation, network_id, status, time, note)
            SELECT id, $2, $3, $4, $5 FROM conversation WHERE id = $1 FOR KEY SHARE
            ON CONFLICT (conversation, network_id) DO UPDATE SET status = excluded.status, time = excluded.time, note = excluded.note
            WHERE excluded.status > receipt.status OR (excluded.status = receipt.status AND $6 AND excluded.time > receipt.time)
            RETURNING conversation, note)
        INSERT INTO measure (time, name, conversation, subject, value) SELECT $7, $8, conversation, coalesce(note, ''), $9 FROM step
        """;

    private const string AddMeasures = """
        INSERT INTO measure (time, name, conversation, subject, value)
        SELECT $1, w.name, w.conversation, w.subject, w.value FROM unnest($2, $3, $4, $5) AS w (name, conversation, subject, value)
        JOIN conversation AS c ON c.id = w.conversation ORDER BY c.number FOR KEY SHARE OF c
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
                    changes.Add(
                        AddMeasures,
                        time.GetUtcNow().ToUnixTimeMilliseconds(), Texts(measure => measure.Name), Texts(measure => measure.Conversation.ToString()),
                        Texts(measure => measure.Subject), measures.Select(measure => measure.Value).ToArray());
                    return () => measures.Count;

                    string[] Texts(Func<Measure, string> text) => [.. measures.Select(text)];
                }),
            cancellationToken);
}
