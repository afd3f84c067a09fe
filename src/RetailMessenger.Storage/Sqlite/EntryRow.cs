using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Storage.Sqlite;

/// <summary>Reads an entry from <see cref="StoredEntry.Columns"/>.</summary>
internal static class EntryRow
{
    public static LogEntry Read(ConversationKey conversation, SqliteRow row) => new()
    {
        Conversation = conversation,
        Sequence = row.GetInt64(0),
        Direction = (Direction)row.GetInt32(1),
        ActivityId = row.GetString(2),
        Time = DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(3)),
        ActivityBody = row.GetString(4),
        Delivery = StoredEntry.ReadDelivery(row.GetInt32(5), row.FindString(6)),
    };
}
