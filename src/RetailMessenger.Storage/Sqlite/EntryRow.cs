using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Storage.Sqlite;

/// <summary>Reads an entry.</summary>
internal static class EntryRow
{
    /// <summary>The columns that <see cref="Read"/> wants, in order.</summary>
    public const string Columns = "sequence, direction, activity_id, time, activity, delivery, delivery_note";

    public const int Pending = 0;
    public const int Sent = 1;
    public const int Failed = 2;

    public static LogEntry Read(ConversationKey conversation, SqliteRow row) => new()
    {
        Conversation = conversation,
        Sequence = row.GetInt64(0),
        Direction = (Direction)row.GetInt32(1),
        ActivityId = row.GetString(2),
        Time = DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(3)),
        ActivityBody = row.GetString(4),
        Delivery = row.GetInt32(5) switch
        {
            Sent => new Delivery.Sent(row.FindString(6)),
            Failed => new Delivery.Failed(row.GetString(6)),
            _ => Delivery.Pending,
        },
    };
}
