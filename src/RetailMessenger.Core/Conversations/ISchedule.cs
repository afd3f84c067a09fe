namespace RetailMessenger.Core.Conversations;

/// <summary>Messages that wait for their time, in a table of their own.</summary>
public interface ISchedule
{
    /// <summary>Plans a message; an id that is planned already changes nothing.</summary>
    Task AddAsync(ScheduledActivity scheduled, CancellationToken cancellationToken);

    /// <summary>Those that are due, earliest first.</summary>
    Task<IReadOnlyList<ScheduledActivity>> FindDueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken);

    /// <summary>Forgets one, when it has been appended or is no longer wanted.</summary>
    Task RemoveAsync(string id, CancellationToken cancellationToken);
}
