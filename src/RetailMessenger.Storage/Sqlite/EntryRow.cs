using Microsoft.Data.Sqlite;
using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Storage.Sqlite;

/// <summary>Reads <c>sequence, direction, activity_id, time, activity, delivery, delivery_note</c>.</summary>
internal static class EntryRow
{
    public const int Pending = 0;
    public const int Sent = 1;
    public const int Failed = 2;

    public static LogEntry Read(ConversationKey conversation, SqliteDataReader row) => new()
    {
        Conversation = conversation,
        Sequence = row.GetInt64(0),
        Direction = (Direction)row.GetInt32(1),
        ActivityId = row.GetString(2),
        Time = DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(3)),
        ActivityBody = row.GetString(4),
        Delivery = row.GetInt32(5) switch
        {
            Sent => new Delivery.Sent(row.IsDBNull(6) ? null : row.GetString(6)),
            Failed => new Delivery.Failed(row.IsDBNull(6) ? "" : row.GetString(6)),
            _ => Delivery.Pending,
        },
    };
}
