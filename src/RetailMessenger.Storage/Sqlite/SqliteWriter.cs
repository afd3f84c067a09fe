using System.Threading.Channels;
using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Storage.Sqlite;

/// <summary>
/// The one writer: whatever waits at a moment goes into one transaction, so that many conversations share the price of one sync to the disk.
/// Each item has a savepoint of its own, so that a bad one fails alone.
/// </summary>
internal sealed class SqliteWriter : IAsyncDisposable
{
    private const int MostPerTransaction = 512;

    private readonly SqliteSession _session;
    private readonly Channel<SqliteWrite> _queue;
    private readonly Task _running;

    public SqliteWriter(SqliteSession session, int queueLength)
    {
        _session = session;
        _queue = Channel.CreateBounded<SqliteWrite>(new BoundedChannelOptions(queueLength) { SingleReader = true });
        _running = Task.Run(RunAsync);
    }

    /// <summary>Queues a write for a caller who can turn others away.</summary>
    /// <exception cref="StoreBusyException">The queue is full.</exception>
    public Task<T> TryWriteAsync<T>(Func<SqliteSession, T> work)
    {
        var write = new SqliteWrite<T>(work);
        return _queue.Writer.TryWrite(write)
            ? write.Outcome
            : Task.FromException<T>(new StoreBusyException("The queue of writes is full; nothing was stored."));
    }

    /// <summary>Queues a write, waiting for a place.</summary>
    public async Task<T> WriteAsync<T>(Func<SqliteSession, T> work, CancellationToken cancellationToken)
    {
        var write = new SqliteWrite<T>(work);
        await _queue.Writer.WriteAsync(write, cancellationToken);
        return await write.Outcome;
    }

    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _running;
        _session.Dispose();
    }

    private async Task RunAsync()
    {
        var batch = new List<SqliteWrite>(MostPerTransaction);
        while (await _queue.Reader.WaitToReadAsync())
        {
            while (batch.Count < MostPerTransaction && _queue.Reader.TryRead(out var write))
                batch.Add(write);
            WriteBatch(batch);
            batch.Clear();
        }
    }

    private void WriteBatch(List<SqliteWrite> batch)
    {
        var written = new List<SqliteWrite>(batch.Count);
        try
        {
            _session.Execute("BEGIN IMMEDIATE");
            foreach (var write in batch)
            {
                if (RunAlone(write))
                    written.Add(write);
            }

            _session.Execute("COMMIT");
        }
#pragma warning disable CA1031 // every caller of the batch is told; the writer itself must go on
        catch (Exception exception)
#pragma warning restore CA1031
        {
            RollBack();
            foreach (var write in batch)
                write.Failed(exception);
            return;
        }

        foreach (var write in written)
            write.Committed();
    }

    private bool RunAlone(SqliteWrite write)
    {
        _session.Execute("SAVEPOINT item");
        try
        {
            write.Run(_session);
            _session.Execute("RELEASE item");
            return true;
        }
#pragma warning disable CA1031 // the caller of this item is told; its neighbours go on
        catch (Exception exception)
#pragma warning restore CA1031
        {
            _session.Execute("ROLLBACK TO item");
            _session.Execute("RELEASE item");
            write.Failed(exception);
            return false;
        }
    }

    private void RollBack()
    {
        try
        {
            _session.Execute("ROLLBACK");
        }
        catch (Microsoft.Data.Sqlite.SqliteException)
        {
            // BEGIN itself failed, or the database rolled back by itself: there is nothing to undo.
        }
    }
}
