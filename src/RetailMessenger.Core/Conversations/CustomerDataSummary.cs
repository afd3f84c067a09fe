namespace RetailMessenger.Core.Conversations;

/// <summary>How much is kept of a customer.</summary>
/// <param name="Messages">Entries of the conversation's log.</param>
/// <param name="Documents">State documents: remembered facts and open dialogs.</param>
/// <param name="Attachments">Files that were sent.</param>
/// <param name="Tickets">Requests to staff.</param>
/// <param name="Scheduled">Messages that are planned.</param>
public sealed record CustomerDataSummary(long Messages, long Documents, long Attachments, long Tickets, long Scheduled)
{
    /// <summary>Whether nothing is kept.</summary>
    public bool IsEmpty => this is { Messages: 0, Documents: 0, Attachments: 0, Tickets: 0, Scheduled: 0 };
}
