using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Storage.Sqlite;

/// <summary>Reads the row beside a conversation's log.</summary>
internal static class SqliteSnapshot
{
    private const string Sql = """
        SELECT version, json, answered_through, delivered_through, last_sequence, failed_turns, failed_deliveries, reference,
               delivered_parts, standing, last_heard, held_until
        FROM conversation JOIN progress ON progress.conversation = number LEFT JOIN state ON state.conversation = number WHERE id = ?1
        """;

    public static ConversationSnapshot? Find(SqliteSession session, ConversationKey conversation) => session.First(
        Sql,
        row => new ConversationSnapshot
        {
            Key = conversation,
            Version = row.GetInt64(0),
            State = row.FindString(1),
            AnsweredThrough = row.GetInt64(2),
            DeliveredThrough = row.GetInt64(3),
            LastSequence = row.GetInt64(4),
            FailedTurns = row.GetInt32(5),
            FailedDeliveries = row.GetInt32(6),
            Reference = row.GetString(7),
            DeliveredParts = row.GetInt32(8),
            Standing = (Standing)row.GetInt32(9),
            LastHeard = row.GetInt64(10) is > 0 and var heard ? DateTimeOffset.FromUnixTimeMilliseconds(heard) : null,
            HeldUntil = DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(11)),
        },
        conversation.ToString());
}
