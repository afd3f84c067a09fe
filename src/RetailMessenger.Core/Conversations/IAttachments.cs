namespace RetailMessenger.Core.Conversations;

/// <summary>Files that customers send.</summary>
public interface IAttachments
{
    /// <summary>Keeps a file.</summary>
    Task SaveAsync(StoredAttachment attachment, CancellationToken cancellationToken);

    /// <summary>The file; null when there is none of that id.</summary>
    Task<StoredAttachment?> FindAsync(string id, CancellationToken cancellationToken);
}
