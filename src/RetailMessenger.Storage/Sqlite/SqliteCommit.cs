using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Storage.Sqlite;

/// <summary>Writes a turn's outcome, inside the writer's transaction.</summary>
internal static class SqliteCommit
{
    private const string Advance = """
        UPDATE progress SET
            version = version + 1,
            answered_through = ?3,
            unanswered_since = CASE WHEN last_in > ?3
                THEN (SELECT min(time) FROM entry WHERE entry.conversation = progress.conversation AND direction = 0 AND sequence > ?3) END,
            failed_turns = CASE WHEN ?7 THEN failed_turns ELSE 0 END,
            last_sequence = last_sequence + ?4,
            last_time = CASE WHEN ?4 > 0 THEN max(last_time, ?5 - 1) + ?4 ELSE last_time END,
            delivered_through = CASE WHEN ?6 THEN last_sequence + ?4 ELSE delivered_through END,
            undelivered_since = CASE WHEN ?6 THEN NULL WHEN ?4 > 0 THEN coalesce(undelivered_since, ?5) ELSE undelivered_since END
        WHERE conversation = (SELECT number FROM conversation WHERE id = ?1) AND version = ?2
        RETURNING conversation, last_sequence, previous_in, last_time
        """;

    private const string SetState = """
        INSERT INTO state (conversation, json) VALUES (?1, ?2) ON CONFLICT (conversation) DO UPDATE SET json = excluded.json
        """;

    /// <summary>Writes it.</summary>
    /// <param name="session">The writer's.</param>
    /// <param name="commit">What was decided.</param>
    /// <param name="erased">The measures of the customer who is erased by it; null when nobody is.</param>
    /// <param name="now">The time.</param>
    public static IReadOnlyList<LogEntry> Write(SqliteSession session, TurnCommit commit, SqliteMeasures? erased, long now)
    {
        var conversation = commit.Conversation.ToString();
        if (erased is not null)
            SqliteErasure.EraseForTurn(session, commit.Conversation, commit.AnsweredThrough, erased, now);

        var last = session.First(
            Advance, SqliteAppend.Place.Read, conversation, commit.ExpectedVersion, commit.AnsweredThrough,
            commit.Replies.Count, now, commit.Pulled, commit.ParkedBecause is not null)
            ?? throw new StaleConversationException($"The conversation is no longer at version {commit.ExpectedVersion}.");

        if (commit.State is not null)
            session.Execute(SetState, last.Conversation, commit.State);
        WriteDocuments(session, commit);
        var replies = InsertReplies(session, commit, last);
        WriteSideRecords(session, commit, conversation, now);
        return replies;
    }

    public static int MarkDelivered(SqliteSession session, ConversationKey key, long sequence, Delivery outcome)
    {
        var (delivery, note) = StoredEntry.WriteDelivery(outcome);
        var conversation = key.ToString();
        session.Execute(
            "UPDATE entry SET delivery = ?3, delivery_note = ?4 WHERE conversation = (SELECT number FROM conversation WHERE id = ?1) AND sequence = ?2",
            conversation, sequence, delivery, note);
        return session.Execute(
            """
            UPDATE progress SET
                delivered_through = ?2, failed_deliveries = 0, delivered_parts = 0,
                claimed_until = CASE WHEN last_sequence > ?2 THEN claimed_until ELSE 0 END,
                undelivered_since = (SELECT min(time) FROM entry WHERE entry.conversation = progress.conversation AND direction = 1 AND sequence > ?2)
            WHERE conversation = (SELECT number FROM conversation WHERE id = ?1) AND delivered_through < ?2
            """,
            conversation, sequence);
    }

    private static void WriteDocuments(SqliteSession session, TurnCommit commit)
    {
        foreach (var write in commit.Documents)
        {
            var written = (write.Json, write.ExpectedVersion) switch
            {
                (null, _) => session.Execute("DELETE FROM document WHERE key = ?1 AND version = ?2", write.Key, write.ExpectedVersion),
                (_, 0) => session.Execute(
                    "INSERT INTO document (key, json, version) VALUES (?1, ?2, ?3) ON CONFLICT (key) DO NOTHING",
                    write.Key, write.Json, SqliteForgotten.FindDocumentVersion(session, write.Key) + 1),
                _ => session.Execute(
                    "UPDATE document SET json = ?2, version = version + 1 WHERE key = ?1 AND version = ?3", write.Key, write.Json, write.ExpectedVersion),
            };
            if (written == 0 && (write.Json is not null || write.ExpectedVersion > 0))
                throw new StaleConversationException($"The document {write.Key} is no longer at version {write.ExpectedVersion}.");
        }
    }

    private static LogEntry[] InsertReplies(SqliteSession session, TurnCommit commit, SqliteAppend.Place last)
    {
        var entries = new LogEntry[commit.Replies.Count];
        for (var i = 0; i < entries.Length; i++)
        {
            var back = entries.Length - 1 - i;
            var place = last with { Sequence = last.Sequence - back, Time = last.Time - back };
            var reply = commit.Replies[i];
            SqliteAppend.Insert(
                session, place, Direction.Out, reply.ActivityId, null, reply.ActivityBody, commit.Pulled ? StoredEntry.Sent : StoredEntry.Pending);
            entries[i] = StoredEntry.Out(commit.Conversation, place.Sequence, place.Time, reply, commit.Pulled);
        }

        return entries;
    }

    private static void WriteSideRecords(SqliteSession session, TurnCommit commit, string conversation, long now)
    {
        SqliteReceipts.Add(session, commit.Measures, now);
        foreach (var ticket in commit.Tickets)
            SqliteStaffDesk.Open(session, ticket);
        foreach (var scheduled in commit.Scheduled)
            SqliteSchedule.Add(session, scheduled);
        if (commit.ParkedBecause is not null)
        {
            session.Execute(
                "INSERT INTO parked (conversation, sequence, time, reason, retried, first_sequence) VALUES (?1, ?2, ?3, ?4, 0, ?5) ON CONFLICT DO NOTHING",
                conversation, commit.AnsweredThrough, now, commit.ParkedBecause, commit.ParkedFrom);
        }
    }
}
