namespace RetailMessenger.Core.Conversations;

/// <summary>Files that customers send.</summary>
public interface IAttachments
{
    /// <summary>Keeps files, all of them or none.</summary>
    Task SaveAsync(IReadOnlyCollection<StoredAttachment> attachments, CancellationToken cancellationToken);

    /// <summary>Removes files; those that are not there are passed over.</summary>
    Task DeleteAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken);

    /// <summary>The file; null when there is none of that id.</summary>
    Task<StoredAttachment?> FindAsync(string id, CancellationToken cancellationToken);
}
