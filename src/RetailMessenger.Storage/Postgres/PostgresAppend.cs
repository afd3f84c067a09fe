using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Storage.Postgres;

/// <summary>Adds one entry to a log.</summary>
internal static class PostgresAppend
{
    public static PostgresWrite<Receipt> In(IncomingRow row, Func<long> now) => new(
        row.Conversation,
        rows =>
        {
            rows.Want(row.Conversation, row);
            rows.WantMessage(row.Conversation, row.MessageId);
        },
        (rows, changes) =>
        {
            if (rows.FindKnown(row.Conversation, row.MessageId) is { } known)
                return () => new Receipt.Duplicate(known);
            if (rows.Find(row.Conversation) is not { } progress)
                return () => new Receipt.UnknownConversation();

            progress.Listen(row.Changes, now());
            changes.Change(progress);
            if (row.Changes.Standing == (int)Standing.Open)
                rows.Forgotten.OptIn(changes, row.Conversation);
            var entry = StoredEntry.In(row, progress.LastSequence, progress.LastTime, progress.PreviousIn);
            rows.Know(row.Conversation, row.MessageId, entry.ActivityId);
            changes.Add(new NewRows.EntryRow(
                progress.Number, entry.Sequence, Direction.In, entry.ActivityId, row.MessageId, progress.LastTime, row.Body, StoredEntry.Sent));
            return () => new Receipt.Stored(entry);
        });

    public static PostgresWrite<Said> Out(ConversationKey key, Reply reply, bool pulled, Func<long> now)
    {
        var (conversation, messageId) = (key.ToString(), StoredEntry.MessageIdOf(reply));
        return new(
            conversation,
            rows =>
            {
                rows.Want(conversation);
                rows.WantMessage(conversation, messageId);
            },
            (rows, changes) =>
            {
                if (rows.FindKnown(conversation, messageId) is not null)
                    return () => new Said(null, IsRepeated: true);
                if (rows.Find(conversation) is not { } progress)
                    return () => new Said(null, IsRepeated: false);

                progress.Speak(pulled, now());
                changes.Change(progress);
                rows.Know(conversation, messageId, reply.ActivityId);
                changes.Add(NewRows.EntryRow.Out(progress.Number, progress.LastSequence, progress.LastTime, messageId, reply, pulled));
                var entry = StoredEntry.Out(key, progress.LastSequence, progress.LastTime, reply, pulled);
                return () => new Said(entry, IsRepeated: false);
            });
    }

    /// <summary>What became of something that is said.</summary>
    /// <param name="Entry">The new entry; null when it was said before, or nobody is there to hear it.</param>
    /// <param name="IsRepeated">Whether it was said before.</param>
    internal sealed record Said(LogEntry? Entry, bool IsRepeated);
}
