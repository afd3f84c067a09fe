using System.Globalization;
using Microsoft.Extensions.Options;
using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Storage.Sqlite;

/// <summary>
/// Copies of the embedded database. It works on the files alone, so that a database of an earlier version is copied as it is, and a damaged one can be
/// replaced.
/// </summary>
internal sealed class SqliteBackup(IOptions<StorageOptions> options, TimeProvider time) : IBackup
{
    private readonly string _database = SqliteDatabase.FileIn(options.Value.Folder);

    public Task<BackupReport> BackUpAsync(string file, bool overwrite, CancellationToken cancellationToken)
    {
        var target = Path.GetFullPath(file);
        if (target == _database)
            throw new StoreFailedException($"{target} is the database itself: name another file.");
        if (File.Exists(target) && !overwrite)
            throw new StoreFailedException($"There is a file {target} already: name another one, or say --overwrite.");

        var part = $"{target}.part";
        try
        {
            File.Delete(part);
            PrivateFile.Open(part, FileMode.CreateNew, FileShare.None).Dispose();
            using (var session = new SqliteSession(_database))
            {
                // Whoever writes meanwhile is not held up; the copy has what was committed when it began, and nothing of what was deleted.
                session.Execute("VACUUM INTO ?1", part);
            }

            cancellationToken.ThrowIfCancellationRequested();
            var copy = SqliteCopy.Check(part);
            SqliteCopy.Flush(part);
            File.Move(part, target, overwrite);
            return Task.FromResult(new BackupReport(target, new FileInfo(target).Length, copy.Conversations));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StoreFailedException($"The copy {target} cannot be written: {exception.Message}", exception);
        }
        finally
        {
            SqliteCopy.TryDelete(part);
        }
    }

    public Task<RestoreReport> RestoreAsync(string file, CancellationToken cancellationToken)
    {
        var source = Path.GetFullPath(file);
        if (!File.Exists(source))
            throw new StoreFailedException($"There is no file {source}.");
        if (source == _database)
            throw new StoreFailedException($"{source} is the database itself: name a copy of it.");

        var next = $"{_database}.new";
        try
        {
            PrivateFile.CreateFolder(Path.GetDirectoryName(_database)!);
            using var alone = FolderLock.Take(_database);
            SqliteCopy.TryDelete(next);
            SqliteCopy.Copy(source, next);
            var copy = SqliteCopy.Check(next, source);
            var hasKeys = !File.Exists(_database) || SqliteCopy.TryTakeKeys(_database, next);
            SqliteCopy.Flush(next);
            cancellationToken.ThrowIfCancellationRequested();

            var kept = PutAside();
            SqliteCopy.Move(next, _database);
            return Task.FromResult(new RestoreReport(copy.Conversations, kept, hasKeys));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StoreFailedException($"{source} cannot be put in the place of {_database}: {exception.Message}", exception);
        }
        finally
        {
            SqliteCopy.TryDelete(next);
        }
    }

    private string? PutAside()
    {
        if (!File.Exists(_database))
            return null;

        var stamp = time.GetUtcNow().ToString("yyyy-MM-dd-HHmmss", CultureInfo.InvariantCulture);
        var aside = Path.Combine(Path.GetDirectoryName(_database)!, $"replaced-{stamp}.db");
        for (var other = 2; File.Exists(aside); other++)
            aside = Path.Combine(Path.GetDirectoryName(_database)!, $"replaced-{stamp}-{other}.db");
        SqliteCopy.Move(_database, aside);
        return aside;
    }
}
