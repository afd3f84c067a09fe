using Npgsql;
using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Storage.Postgres;

/// <summary>Writes a turn's outcome, and a reply's.</summary>
internal static class PostgresCommit
{
    /// <param name="commit">What the turn decided.</param>
    /// <param name="now">The time.</param>
    /// <param name="erase">What is to be erased before, in the same transaction; null for nothing.</param>
    public static PostgresWrite<IReadOnlyList<LogEntry>> Of(TurnCommit commit, Func<long> now, Func<NpgsqlConnection, CancellationToken, Task>? erase = null)
    {
        var conversation = commit.Conversation.ToString();
        return new(
            conversation,
            rows =>
            {
                rows.Want(conversation);
                foreach (var write in commit.Documents)
                    rows.WantDocument(write.Key);
            },
            (rows, changes) =>
            {
                var entries = Write(commit, rows, changes, now());
                return () => entries;
            })
        {
            First = erase,
        };
    }

    public static PostgresWrite<int> Delivered(ConversationKey key, long sequence, Delivery outcome)
    {
        var conversation = key.ToString();
        return new(
            conversation,
            rows => rows.Want(conversation),
            (rows, changes) =>
            {
                if (rows.Find(conversation) is { } progress)
                {
                    changes.SetDelivery(progress.Number, sequence, outcome);
                    progress.Deliver(sequence);
                    changes.Change(progress);
                }

                return () => 0;
            });
    }

    /// <summary>Gives the right to deliver: whether it was another server's; null when it still is, or there is no conversation.</summary>
    public static PostgresWrite<bool?> Claim(ConversationKey key, string claimant, TimeSpan duration)
    {
        var conversation = key.ToString();
        return new(
            conversation,
            rows => rows.Want(conversation),
            (rows, changes) =>
            {
                if (rows.Find(conversation) is not { } progress || !progress.TryClaim(claimant, duration, out var isTakenOver))
                    return () => null;

                changes.Change(progress);
                return () => isTakenOver;
            });
    }

    private static LogEntry[] Write(TurnCommit commit, LockedRows rows, NewRows changes, long now)
    {
        var progress = rows.Find(commit.Conversation.ToString())
            ?? throw new StaleConversationException($"The conversation is no longer at version {commit.ExpectedVersion}.");
        CheckDocuments(commit, rows);
        progress.Advance(commit, now);
        changes.Change(progress);

        if (commit.State is not null)
            changes.SetState(progress.Number, commit.State);
        foreach (var write in commit.Documents)
            WriteDocument(write, rows, changes);
        changes.Add(commit.Measures, now);
        foreach (var ticket in commit.Tickets)
            PostgresStaffDesk.Open(changes, ticket);
        foreach (var scheduled in commit.Scheduled)
            changes.Add(PostgresSchedule.Insert, PostgresSchedule.ValuesOf(scheduled));
        if (commit.ParkedBecause is not null)
        {
            changes.Add(
                "INSERT INTO parked (conversation, sequence, time, reason, retried, first_sequence) VALUES ($1, $2, $3, $4, 0, $5) ON CONFLICT DO NOTHING",
                commit.Conversation.ToString(), commit.AnsweredThrough, now, commit.ParkedBecause, commit.ParkedFrom ?? commit.AnsweredThrough);
        }

        return AddReplies(commit, progress, changes);
    }

    private static LogEntry[] AddReplies(TurnCommit commit, ProgressRow progress, NewRows changes)
    {
        var entries = new LogEntry[commit.Replies.Count];
        for (var i = 0; i < entries.Length; i++)
        {
            var back = entries.Length - 1 - i;
            var (sequence, time) = (progress.LastSequence - back, progress.LastTime - back);
            changes.Add(NewRows.EntryRow.Out(progress.Number, sequence, time, null, commit.Replies[i], commit.Pulled));
            entries[i] = StoredEntry.Out(commit.Conversation, sequence, time, commit.Replies[i], commit.Pulled);
        }

        return entries;
    }

    // All are looked at before anything changes. Documents that do not exist need not be deleted.
    private static void CheckDocuments(TurnCommit commit, LockedRows rows)
    {
        foreach (var write in commit.Documents)
        {
            if (rows.VersionOf(write.Key) != write.ExpectedVersion && (write.Json is not null || write.ExpectedVersion > 0))
                throw new StaleConversationException($"The document {write.Key} is no longer at version {write.ExpectedVersion}.");
        }
    }

    private static void WriteDocument(DocumentWrite write, LockedRows rows, NewRows changes)
    {
        var version = rows.VersionOf(write.Key);
        if (write.Json is null)
        {
            changes.Add("DELETE FROM document WHERE key = $1 AND version = $2", write.Key, write.ExpectedVersion);
            if (version == write.ExpectedVersion)
                rows.SetVersion(write.Key, 0);
            return;
        }

        if (version > 0)
        {
            changes.Add("UPDATE document SET json = $2, version = version + 1 WHERE key = $1", write.Key, write.Json);
            rows.SetVersion(write.Key, version + 1);
            return;
        }

        // Above the version that was erased, which only the database knows; whoever comes after in this transaction decides again. One that another server
        // adds in this moment fails the insert; then all is read again.
        changes.Add(
            "INSERT INTO document (key, json, version) VALUES ($1, $2, 1 + coalesce((SELECT max(version) FROM forgotten WHERE hash = ANY ($3)), 0))",
            write.Key, write.Json, rows.Forgotten.NamesOfCustomer(write.Key));
        rows.SetVersion(write.Key, LockedRows.NotYetKnown);
    }
}
