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

    public Task StartAsync(CancellationToken cancellationToken)
    {
        var file = Path.Combine(Path.GetDirectoryName(database.File)!, "server.lock");
        try
        {
            _held = new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException exception)
        {
            throw new StoreFailedException(
                $"Another server works on {database.Description}. Stop it, or choose another folder with --Storage:Folder=PATH.", exception);
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _held?.Dispose();
}
