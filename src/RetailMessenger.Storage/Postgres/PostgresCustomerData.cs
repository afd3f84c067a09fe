using System.Text.Json;
using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Storage.Postgres;

internal sealed class PostgresCustomerData(PostgresDatabase database, ErasureJournal journal, TimeProvider time) : ICustomerData
{
    public Task<ConversationKey?> FindConversationAsync(string text, CancellationToken cancellationToken) => database.FirstAsync(
        "SELECT id FROM conversation WHERE id = $1 OR customer IN (SELECT DISTINCT channel || '/users/' || $1 FROM conversation) ORDER BY created DESC LIMIT 1",
        row => (ConversationKey?)ConversationKey.Parse(row.GetString(0)),
        cancellationToken,
        text);

    public Task<CustomerDataSummary> SummariseAsync(ConversationKey conversation, CancellationToken cancellationToken) => database.TransactAsync(
        connection => new PostgresErasure(connection, database.Forgotten).SummariseAsync(conversation, cancellationToken), cancellationToken);

    public async Task<CustomerDataSummary> EraseAsync(ConversationKey conversation, CancellationToken cancellationToken)
    {
        var begun = time.GetUtcNow();
        var measures = await PostgresMeasures.FindTheirsAsync(database, conversation, begun.ToUnixTimeMilliseconds(), cancellationToken);
        var removed = await database.TransactAsync(
            connection => new PostgresErasure(connection, database.Forgotten)
                .EraseAsync(conversation, null, measures, time.GetUtcNow().ToUnixTimeMilliseconds(), cancellationToken),
            cancellationToken);
        await journal.NoteAsync(begun, cancellationToken);
        return removed;
    }

    public async Task ExportAsync(ConversationKey conversation, Stream destination, CancellationToken cancellationToken)
    {
        await using var json = new Utf8JsonWriter(destination, new JsonWriterOptions { Indented = true });
        json.WriteStartObject();
        foreach (var (name, sql) in CustomerExport.Lists)
        {
            json.WriteStartArray(name);
            await database.AllAsync(
                sql,
                row =>
                {
                    json.WriteStartObject();
                    for (var i = 0; i < row.FieldCount; i++)
                        CustomerExport.WriteColumn(json, row.GetName(i), row.GetValue(i));
                    json.WriteEndObject();
                    return true;
                },
                cancellationToken,
                conversation.ToString());
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }
}
