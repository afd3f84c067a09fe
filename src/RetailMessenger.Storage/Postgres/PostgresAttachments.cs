using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Storage.Postgres;

internal sealed class PostgresAttachments(PostgresDatabase database, TimeProvider time) : IAttachments
{
    public Task SaveAsync(IReadOnlyCollection<StoredAttachment> attachments, CancellationToken cancellationToken) => database.TransactAsync(
        async connection =>
        {
            foreach (var attachment in attachments)
            {
                await using var command = connection.Command(
                    "INSERT INTO attachment (id, conversation, name, content_type, content, created) VALUES ($1, $2, $3, $4, $5, $6)",
                    attachment.Id, attachment.Conversation.ToString(), attachment.Name, attachment.ContentType, attachment.Content.ToArray(),
                    time.GetUtcNow().ToUnixTimeMilliseconds());
                await command.ExecuteNonQueryAsync(cancellationToken);
            }

            return attachments.Count;
        },
        cancellationToken);

    public Task DeleteAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken) =>
        database.ExecuteAsync("DELETE FROM attachment WHERE id = ANY ($1)", cancellationToken, [ids.ToArray()]);

    public Task<StoredAttachment?> FindAsync(string id, CancellationToken cancellationToken) => database.FirstAsync(
        "SELECT conversation, name, content_type, content FROM attachment WHERE id = $1",
        row => new StoredAttachment(id, ConversationKey.Parse(row.GetString(0)), row.GetString(1), row.GetString(2), (byte[])row.GetValue(3)),
        cancellationToken,
        id);
}
