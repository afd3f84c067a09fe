namespace RetailMessenger.Core.Conversations;

/// <summary>Copies of the whole store.</summary>
public interface IBackup
{
    /// <summary>Writes a copy, as the store is at this moment, and checks it. A server may work on the store meanwhile.</summary>
    /// <param name="file">The file to write, for this user alone.</param>
    /// <param name="overwrite">Whether a file that is there may be replaced; it is once the copy is whole.</param>
    /// <param name="cancellationToken">Stops between the steps.</param>
    /// <exception cref="StoreFailedException">There is no copy; the message says why and what to do.</exception>
    Task<BackupReport> BackUpAsync(string file, bool overwrite, CancellationToken cancellationToken);

    /// <summary>
    /// Puts a copy in the store's place. What was there is kept beside it. The erasures that were made since have to be repeated then:
    /// <see cref="IErasures.RepeatAsync"/>.
    /// </summary>
    /// <exception cref="StoreFailedException">Nothing was changed; the message says why and what to do.</exception>
    Task<RestoreReport> RestoreAsync(string file, CancellationToken cancellationToken);
}
