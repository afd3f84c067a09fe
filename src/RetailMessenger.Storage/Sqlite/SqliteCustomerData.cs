using System.Text.Json;
using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Storage.Sqlite;

internal sealed class SqliteCustomerData(SqliteDatabase database, TimeProvider time) : ICustomerData
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

    public Task<CustomerDataSummary> EraseAsync(ConversationKey conversation, CancellationToken cancellationToken) =>
        database.Writer.WriteAsync(
            session => SqliteErasure.EraseAll(session, conversation, time.GetUtcNow().ToUnixTimeMilliseconds()), cancellationToken);

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
        const string Theirs = "IN (SELECT id FROM conversation WHERE customer = (SELECT customer FROM conversation WHERE id = ?1))";
        json.WriteStartObject();
        WriteTable(
            session, json, "conversations",
            $"SELECT id, channel, created, reference, json AS state FROM conversation LEFT JOIN state ON conversation = number WHERE id {Theirs}", conversation);
        WriteTable(
            session, json, "messages",
            $"""
            SELECT id AS conversation, sequence, direction, activity_id, time, activity
            FROM entry JOIN conversation ON number = conversation WHERE id {Theirs} ORDER BY id, sequence
            """,
            conversation);
        WriteTable(
            session, json, "documents",
            "SELECT key, json FROM document WHERE key = (SELECT customer FROM conversation WHERE id = ?1)", conversation);
        WriteTable(session, json, "tickets", $"SELECT id, opened, message, contact, language, answer FROM ticket WHERE conversation {Theirs}", conversation);
        WriteTable(session, json, "attachments", $"SELECT id, name, content_type, content FROM attachment WHERE conversation {Theirs}", conversation);
        WriteTable(session, json, "scheduled", $"SELECT id, due, activity FROM scheduled WHERE conversation {Theirs}", conversation);
        WriteTable(session, json, "parked", $"SELECT sequence, time, reason FROM parked WHERE conversation {Theirs}", conversation);
        WriteTable(session, json, "usage", $"SELECT time, name, subject, value FROM measure WHERE conversation {Theirs} ORDER BY time", conversation);
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
                    WriteColumn(json, row.GetName(i), row.GetValue(i));
                json.WriteEndObject();
                return true;
            },
            conversation);
        json.WriteEndArray();
    }

    private static void WriteColumn(Utf8JsonWriter json, string column, object? value)
    {
        json.WritePropertyName(column);
        switch (value)
        {
            case long number when column is "time" or "created" or "opened" or "due":
                json.WriteStringValue(DateTimeOffset.FromUnixTimeMilliseconds(number).UtcDateTime);
                break;
            case long number:
                json.WriteNumberValue(number);
                break;
            case byte[] bytes:
                json.WriteBase64StringValue(bytes);
                break;
            case string text when column is "activity" or "json" or "state" or "reference":
                json.WriteRawValue(text);
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            default:
                json.WriteNullValue();
                break;
        }
    }
}
