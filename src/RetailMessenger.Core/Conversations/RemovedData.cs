namespace RetailMessenger.Core.Conversations;

/// <summary>How much went because it was older than the shop keeps it.</summary>
/// <param name="Conversations">Conversations that vanished wholly.</param>
/// <param name="Messages">Entries of logs.</param>
/// <param name="Attachments">Files that were sent.</param>
/// <param name="Others">All else: tickets, receipts, measures and what was remembered.</param>
public sealed record RemovedData(long Conversations, long Messages, long Attachments, long Others)
{
    /// <summary>Nothing.</summary>
    public static RemovedData None { get; } = new(0, 0, 0, 0);

    /// <summary>How many rows that is.</summary>
    public long Rows => Conversations + Messages + Attachments + Others;

    /// <summary>Both together.</summary>
    public RemovedData Add(RemovedData other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new(Conversations + other.Conversations, Messages + other.Messages, Attachments + other.Attachments, Others + other.Others);
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Conversations} conversations, {Messages} messages, {Attachments} attachments, {Others} other rows";
}
