namespace RetailMessenger.Core.Conversations;

/// <summary>What waits for a person: tickets, and turns that were given up.</summary>
public interface IStaffDesk
{
    /// <summary>Tickets without an answer, oldest first.</summary>
    Task<IReadOnlyList<Ticket>> FindOpenTicketsAsync(int limit, CancellationToken cancellationToken);

    /// <summary>One ticket; null when there is none of that id.</summary>
    Task<Ticket?> FindTicketAsync(string id, CancellationToken cancellationToken);

    /// <summary>Closes a ticket and plans the answer as a message to the customer, in one transaction.</summary>
    /// <returns>False when the ticket is unknown or was answered before.</returns>
    Task<bool> AnswerAsync(string id, string answer, ScheduledActivity message, CancellationToken cancellationToken);

    /// <summary>Turns that were given up, oldest first.</summary>
    Task<IReadOnlyList<ParkedTurn>> FindParkedAsync(bool includeRetried, int limit, CancellationToken cancellationToken);

    /// <summary>Marks a parked turn as tried again and plans its entry anew, in one transaction.</summary>
    /// <returns>False when there is no such parked turn or it was retried before.</returns>
    Task<bool> RetryAsync(ParkedTurn parked, CancellationToken cancellationToken);
}
