using System.Text.Json;
using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Storage.Sqlite;

internal sealed class SqliteCustomerData(SqliteDatabase database, ErasureJournal journal, TimeProvider time) : ICustomerData
{
    public Task<ConversationKey?> FindConversationAsync(string text, CancellationToken cancellationToken) =>
        database.ReadAsync(
            session => session.First(
                "SELECT id FROM conversation WHERE id = ?1 OR customer = channel || '/users/' || ?1 ORDER BY created DESC LIMIT 1",
                row => (ConversationKey?)ConversationKey.Parse(row.GetString(0)),
                text),
            cancellationToken);

    public Task<CustomerDataSummary> SummariseAsync(ConversationKey conversation, CancellationToken cancellationToken) =>
        database.ReadAsync(session => SqliteErasure.Summarise(session, conversation), cancellationToken);

    public async Task<CustomerDataSummary> EraseAsync(ConversationKey conversation, CancellationToken cancellationToken)
    {
        var begun = time.GetUtcNow();
        var measures = await database.ReadAsync(session => SqliteMeasures.FindTheirs(session, conversation, begun.ToUnixTimeMilliseconds()), cancellationToken);
        var removed = await database.Writer.WriteAsync(
            session => SqliteErasure.EraseAll(session, conversation, measures, time.GetUtcNow().ToUnixTimeMilliseconds()), cancellationToken);
        await journal.NoteAsync(begun, cancellationToken);
        return removed;
    }

    public async Task ExportAsync(ConversationKey conversation, Stream destination, CancellationToken cancellationToken)
    {
        await using var json = new Utf8JsonWriter(destination, new JsonWriterOptions { Indented = true });
        await database.ReadAsync(
            session =>
            {
                Write(session, conversation.ToString(), json);
                return true;
            },
            cancellationToken);
    }

    private static void Write(SqliteSession session, string conversation, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        foreach (var (name, sql) in CustomerExport.Lists)
            WriteTable(session, json, name, sql, conversation);
        json.WriteEndObject();
    }

    private static void WriteTable(SqliteSession session, Utf8JsonWriter json, string name, string sql, string conversation)
    {
        json.WriteStartArray(name);
        session.All(
            sql,
            row =>
            {
                json.WriteStartObject();
                for (var i = 0; i < row.FieldCount; i++)
                    CustomerExport.WriteColumn(json, row.GetName(i), row.GetValue(i));
                json.WriteEndObject();
                return true;
            },
            conversation);
        json.WriteEndArray();
    }
}
