using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Storage.Postgres;

/// <summary>The narrow row that every message of a conversation rewrites, while this process holds its lock.</summary>
internal sealed class ProgressRow
{
    private const int Unreachable = (int)Core.Conversations.Standing.Unreachable;

    /// <summary>The columns that <see cref="Read"/> wants, in order.</summary>
    public const string Columns =
        "p.conversation, p.version, p.last_sequence, p.last_time, p.last_in, p.previous_in, p.answered_through, p.delivered_through, p.unanswered_since, "
        + "p.undelivered_since, p.failed_turns, p.failed_deliveries, p.last_heard, p.standing, p.held_until, p.delivered_parts, p.claimant, p.claimed_until, "
        + "(extract(epoch FROM clock_timestamp()) * 1000)::bigint";

    /// <summary>The conversation's number.</summary>
    public required long Number { get; init; }

    public long Version { get; private set; }

    public long LastSequence { get; private set; }

    public long LastTime { get; private set; }

    public long LastIn { get; private set; }

    public long PreviousIn { get; private set; }

    public long AnsweredThrough { get; private set; }

    public long DeliveredThrough { get; private set; }

    public long? UnansweredSince { get; private set; }

    public long? UndeliveredSince { get; private set; }

    public long FailedTurns { get; set; }

    public long FailedDeliveries { get; set; }

    public long LastHeard { get; private set; }

    public long Standing { get; set; }

    public long HeldUntil { get; private set; }

    public long DeliveredParts { get; set; }

    /// <summary>Who has the right to deliver.</summary>
    public string? Claimant { get; private set; }

    /// <summary>Until when, by the database's clock, which is one for all servers.</summary>
    public long ClaimedUntil { get; private set; }

    /// <summary>The database's clock when the row was read.</summary>
    public long ReadAt { get; private set; }

    /// <summary>Whether the entry that now waits longest is yet to be found in the log.</summary>
    public bool FindsUnanswered { get; private set; }

    /// <summary>Whether the reply that now waits longest is yet to be found in the log.</summary>
    public bool FindsUndelivered { get; private set; }

    public static ProgressRow Read(System.Data.Common.DbDataReader row, int first)
    {
        long Number(int column) => row.GetInt64(first + column);
        long? Maybe(int column) => row.IsDBNull(first + column) ? null : row.GetInt64(first + column);
        return new ProgressRow
        {
            Number = Number(0),
            Version = Number(1),
            LastSequence = Number(2),
            LastTime = Number(3),
            LastIn = Number(4),
            PreviousIn = Number(5),
            AnsweredThrough = Number(6),
            DeliveredThrough = Number(7),
            UnansweredSince = Maybe(8),
            UndeliveredSince = Maybe(9),
            FailedTurns = row.GetInt32(first + 10),
            FailedDeliveries = row.GetInt32(first + 11),
            LastHeard = Number(12),
            Standing = row.GetInt16(first + 13),
            HeldUntil = Number(14),
            DeliveredParts = row.GetInt32(first + 15),
            Claimant = row.IsDBNull(first + 16) ? null : row.GetString(first + 16),
            ClaimedUntil = Number(17),
            ReadAt = Number(18),
        };
    }

    /// <summary>Takes the next place for what came in.</summary>
    public void Listen(IncomingRow.Effects changes, long now)
    {
        Step(now);
        PreviousIn = LastIn;
        LastIn = LastSequence;
        UnansweredSince ??= now;
        if (changes.ByCustomer)
            LastHeard = Math.Max(LastHeard, Math.Min(changes.HappenedAt ?? now, now));
        Standing = changes.Standing ?? (changes.ByCustomer && Standing == Unreachable ? 0 : Standing);
        HeldUntil = changes.HeldUntil ?? HeldUntil;
    }

    /// <summary>Takes the next place for what is said.</summary>
    public void Speak(bool pulled, long now)
    {
        Step(now);
        Owe(pulled, 1, now);
    }

    /// <summary>Moves past what a turn answered, and takes the places of its replies.</summary>
    /// <exception cref="StaleConversationException">The turn was decided on another version.</exception>
    public void Advance(TurnCommit commit, long now)
    {
        if (Version != commit.ExpectedVersion)
            throw new StaleConversationException($"The conversation is no longer at version {commit.ExpectedVersion}.");

        Version++;
        AnsweredThrough = commit.AnsweredThrough;
        FindsUnanswered = LastIn > commit.AnsweredThrough;
        UnansweredSince = null;
        FailedTurns = commit.ParkedBecause is null ? 0 : FailedTurns;
        var replies = commit.Replies.Count;
        if (replies > 0)
        {
            LastSequence += replies;
            LastTime = Math.Max(LastTime, now - 1) + replies;
        }

        Owe(commit.Pulled, replies, now);
    }

    /// <summary>Moves past a reply that has come to its end.</summary>
    public void Deliver(long sequence)
    {
        if (DeliveredThrough >= sequence)
            return;

        DeliveredThrough = sequence;
        FailedDeliveries = 0;
        DeliveredParts = 0;
        UndeliveredSince = null;
        FindsUndelivered = LastSequence > sequence;
        ClaimedUntil = FindsUndelivered ? ClaimedUntil : 0;
    }

    /// <summary>Gives the right to deliver, unless another server has it.</summary>
    public bool TryClaim(string claimant, TimeSpan duration, out bool isTakenOver)
    {
        isTakenOver = ClaimedUntil > 0 && Claimant != claimant;
        if (isTakenOver && ClaimedUntil > ReadAt)
            return false;

        (Claimant, ClaimedUntil) = (claimant, duration == TimeSpan.Zero ? 0 : ReadAt + (long)duration.TotalMilliseconds);
        return true;
    }

    /// <summary>The row as everybody knows it.</summary>
    public ConversationSnapshot ToSnapshot(ConversationKey key, string reference, string? state) => new()
    {
        Key = key,
        Version = Version,
        State = state,
        AnsweredThrough = AnsweredThrough,
        DeliveredThrough = DeliveredThrough,
        LastSequence = LastSequence,
        FailedTurns = (int)FailedTurns,
        FailedDeliveries = (int)FailedDeliveries,
        Reference = reference,
        DeliveredParts = (int)DeliveredParts,
        Standing = (Core.Conversations.Standing)Standing,
        LastHeard = LastHeard > 0 ? DateTimeOffset.FromUnixTimeMilliseconds(LastHeard) : null,
        HeldUntil = DateTimeOffset.FromUnixTimeMilliseconds(HeldUntil),
    };

    private void Step(long now)
    {
        LastSequence++;
        LastTime = Math.Max(LastTime + 1, now);
    }

    private void Owe(bool pulled, int replies, long now)
    {
        if (pulled)
        {
            DeliveredThrough = LastSequence;
            UndeliveredSince = null;
            FindsUndelivered = false;
        }
        else if (replies > 0)
        {
            UndeliveredSince ??= now;
        }
    }
}
