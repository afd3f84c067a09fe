using System.Threading.Channels;
using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Storage.Sqlite;

/// <summary>
/// The one writer: whatever waits at a moment goes into one transaction, so that many conversations share the price of one sync to the disk.
/// A batch with a bad item is run again with a savepoint for each, so that the bad one fails alone. It has a thread of its own, as it waits for the
/// disk most of its time.
/// </summary>
internal sealed class SqliteWriter : IAsyncDisposable
{
    private const int MostPerTransaction = 512;

    private readonly SqliteSession _session;
    private readonly SqliteCheckpoint _checkpoint;
    private readonly Channel<SqliteWrite> _queue;
    private readonly Task _running;

    public SqliteWriter(SqliteSession session, SqliteCheckpoint checkpoint, int queueLength)
    {
        _session = session;
        _checkpoint = checkpoint;
        _queue = Channel.CreateBounded<SqliteWrite>(new BoundedChannelOptions(queueLength) { SingleReader = true });
        _running = Task.Factory.StartNew(Run, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>How many writes wait.</summary>
    public int Waiting => _queue.Reader.Count;

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
        _checkpoint.Dispose();
        _session.Dispose();
    }

    private void Run()
    {
        var batch = new List<SqliteWrite>(MostPerTransaction);
        while (WaitForWork())
        {
            while (batch.Count < MostPerTransaction && _queue.Reader.TryRead(out var write))
                batch.Add(write);
            WriteBatch(batch);
            batch.Clear();
        }
    }

    private bool WaitForWork()
    {
        var waiting = _queue.Reader.WaitToReadAsync();
        return waiting.IsCompleted ? waiting.Result : waiting.AsTask().GetAwaiter().GetResult();
    }

    private void WriteBatch(List<SqliteWrite> batch)
    {
        try
        {
            if (!TryWriteTogether(batch))
                WriteEachInItsSavepoint(batch);
        }
#pragma warning disable CA1031 // every caller of the batch is told; the writer itself must go on
        catch (Exception exception)
#pragma warning restore CA1031
        {
            RollBack();
            foreach (var write in batch)
                write.Failed(exception);
        }
    }

    /// <summary>Writes a batch in which no item is bad, as nearly always. False when one is; then nothing was written.</summary>
    private bool TryWriteTogether(List<SqliteWrite> batch)
    {
        _session.Execute("BEGIN IMMEDIATE");
        try
        {
            foreach (var write in batch)
                write.Run(_session);
        }
#pragma warning disable CA1031 // which item is bad, and whether it is the item, shows when each runs again by itself
        catch (Exception)
#pragma warning restore CA1031
        {
            RollBack();
            return false;
        }

        Commit(batch);
        return true;
    }

    private void WriteEachInItsSavepoint(List<SqliteWrite> batch)
    {
        _session.Execute("BEGIN IMMEDIATE");
        Commit([.. batch.Where(RunAlone)]);
    }

    private void Commit(List<SqliteWrite> written)
    {
        _session.Execute("COMMIT");
        foreach (var write in written)
            write.Committed();
        _checkpoint.AfterCommit(_session);
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
        catch (StoreFailedException)
        {
            // BEGIN itself failed, or the database rolled back by itself: there is nothing to undo.
        }
    }
}
