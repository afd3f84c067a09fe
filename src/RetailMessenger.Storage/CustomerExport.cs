using System.Text.Json;

namespace RetailMessenger.Storage;

/// <summary>What is handed to a customer who asks for everything that is kept, from whichever database.</summary>
internal static class CustomerExport
{
    private const string Theirs = "IN (SELECT id FROM conversation WHERE customer = (SELECT customer FROM conversation WHERE id = $1))";

    /// <summary>The lists of the export and the statements that fill them; their one parameter is the conversation.</summary>
    public static readonly (string Name, string Sql)[] Lists =
    [
        ("conversations", $"SELECT id, channel, created, reference, json AS state FROM conversation LEFT JOIN state ON conversation = number WHERE id {Theirs}"),
        ("messages", $"""
            SELECT id AS conversation, sequence, direction, activity_id, time, activity
            FROM entry JOIN conversation ON number = conversation WHERE id {Theirs} ORDER BY id, sequence
            """),
        ("documents", "SELECT key, json FROM document WHERE key = (SELECT customer FROM conversation WHERE id = $1)"),
        ("tickets", $"SELECT id, opened, message, contact, language, answer FROM ticket WHERE conversation {Theirs}"),
        ("attachments", $"SELECT id, name, content_type, content FROM attachment WHERE conversation {Theirs}"),
        ("scheduled", $"SELECT id, due, activity FROM scheduled WHERE conversation {Theirs}"),
        ("parked", $"SELECT sequence, time, reason FROM parked WHERE conversation {Theirs}"),
        ("receipts", $"SELECT network_id, status, time, note FROM receipt WHERE conversation {Theirs} ORDER BY time"),
        ("usage", $"SELECT time, name, subject, value FROM measure WHERE conversation {Theirs} ORDER BY time"),
    ];

    public static void WriteColumn(Utf8JsonWriter json, string column, object? value)
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
            case short number:
                json.WriteNumberValue(number);
                break;
            case double number:
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
