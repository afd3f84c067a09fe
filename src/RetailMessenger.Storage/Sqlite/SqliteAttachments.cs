using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Storage.Sqlite;

internal sealed class SqliteAttachments(SqliteDatabase database, TimeProvider time) : IAttachments
{
    public Task SaveAsync(IReadOnlyCollection<StoredAttachment> attachments, CancellationToken cancellationToken) =>
        database.Writer.WriteAsync(
            session =>
            {
                foreach (var attachment in attachments)
                {
                    session.Execute(
                        "INSERT INTO attachment (id, conversation, name, content_type, content, created) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                        attachment.Id, attachment.Conversation.ToString(), attachment.Name, attachment.ContentType, attachment.Content.ToArray(),
                        time.GetUtcNow().ToUnixTimeMilliseconds());
                }

                return attachments.Count;
            },
            cancellationToken);

    public Task DeleteAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken) =>
        database.Writer.WriteAsync(
            session => ids.Sum(id => session.Execute("DELETE FROM attachment WHERE id = ?1", id)),
            cancellationToken);

    public Task<StoredAttachment?> FindAsync(string id, CancellationToken cancellationToken) =>
        database.ReadAsync(
            session => session.First(
                "SELECT conversation, name, content_type, content FROM attachment WHERE id = ?1",
                row => new StoredAttachment(
                    id, ConversationKey.Parse(row.GetString(0)), row.GetString(1), row.GetString(2), row.GetBytes(3)),
                id),
            cancellationToken);
}
