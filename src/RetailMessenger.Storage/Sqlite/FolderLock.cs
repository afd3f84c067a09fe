using Microsoft.Extensions.Hosting;
using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Storage.Sqlite;

/// <summary>
/// Lets one server at a time work on a folder: two would each answer every customer. The lock goes with the process, however that ends. Commands
/// that only read or write the database need none.
/// </summary>
internal sealed class FolderLock(SqliteDatabase database) : IHostedService, IDisposable
{
    private FileStream? _held;

    /// <summary>Takes the lock until what is returned is disposed.</summary>
    /// <exception cref="StoreFailedException">Another process has it.</exception>
    public static FileStream Take(string databaseFile)
    {
        var file = Path.Combine(Path.GetDirectoryName(databaseFile)!, "server.lock");
        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException exception)
        {
            throw new StoreFailedException(
                $"Another server works on the file {databaseFile}. Stop it, or choose another folder with --Storage:Folder=PATH.", exception);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _held = Take(database.File);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _held?.Dispose();
}
