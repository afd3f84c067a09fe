namespace RetailMessenger.Storage.Sqlite;

/// <summary>
/// Brings what was committed from SQLite's log into the database. A page that many commits changed is copied once for all of them, so the log is let
/// grow; and nearly all of it is copied by a connection of its own, beside the writer, who only takes the rest, after which the log begins anew.
/// </summary>
/// <param name="file">The database's.</param>
/// <param name="pages">How many pages the log may have until then.</param>
internal sealed class SqliteCheckpoint(string file, int pages = SqliteCheckpoint.UsualPages) : IDisposable
{
    // 64 MB of log, which a start after a crash reads again. A thousand conversations that lie on pages of their own fit in, several times over.
    private const int UsualPages = 16000;

    // What the writer waits for at most, as long as the disk keeps up with it.
    private const int PagesLeftForTheWriter = 1000;
    private const int MostRoundsBeside = 4;

    private readonly SqliteSession _session = new(file);
    private Task? _beside;
    private int _pagesWritten;

    /// <summary>The copying that goes on beside the writer.</summary>
    public Task Beside => _beside ?? Task.CompletedTask;

    /// <summary>Called by the writer after each of its commits.</summary>
    public void AfterCommit(SqliteSession writer)
    {
        _pagesWritten += writer.TakePagesWritten();
        if (_beside is { IsCompleted: true })
        {
            _beside = null;
            _pagesWritten = 0;
            writer.Checkpoint();
        }
        else if (_beside is null && _pagesWritten >= pages)
        {
            _beside = Task.Run(CopyBeside);
        }
    }

    public void Dispose()
    {
        _beside?.GetAwaiter().GetResult();
        _session.Dispose();
    }

    private void CopyBeside()
    {
        var round = 0;
        while (_session.Checkpoint() > PagesLeftForTheWriter && ++round < MostRoundsBeside)
        {
        }
    }
}
