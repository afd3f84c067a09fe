using System.Data.Common;
using System.Threading.Channels;
using Npgsql;
using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Storage.Postgres;

/// <summary>
/// Whatever waits at a moment goes into one transaction: read and locked in one exchange, decided here, written and committed in another. Two
/// transactions are on their way at a time, so that one is decided while the other waits for the disk; the items of one conversation keep their order.
/// </summary>
internal sealed class PostgresWriter : IAsyncDisposable
{
    private const int Lanes = 2;
    private const int MostPerTransaction = 512;

    private readonly PostgresDatabase _database;
    private readonly TimeProvider _time;
    private readonly int _queueLength;
    private readonly Channel<PostgresWrite>[] _queues;
    private readonly Task _running;

    public PostgresWriter(PostgresDatabase database, TimeProvider time, int queueLength)
    {
        (_database, _time, _queueLength) = (database, time, queueLength);
        var options = new BoundedChannelOptions(queueLength) { SingleReader = true };
        _queues = [.. Enumerable.Range(0, Lanes).Select(_ => Channel.CreateBounded<PostgresWrite>(options))];
        _running = Task.WhenAll(_queues.Select(queue => Task.Run(() => RunAsync(queue.Reader))));
    }

    /// <summary>How many writes wait.</summary>
    public int Waiting => _queues.Sum(queue => queue.Reader.Count);

    /// <summary>Queues a write for a caller who can turn others away.</summary>
    /// <exception cref="StoreBusyException">The queue is full.</exception>
    public Task<T> TryWriteAsync<T>(PostgresWrite<T> write) => Waiting < _queueLength && QueueOf(write).TryWrite(write)
        ? write.Outcome
        : Task.FromException<T>(new StoreBusyException("The queue of writes is full; nothing was stored."));

    /// <summary>Queues a write, waiting for a place.</summary>
    public async Task<T> WriteAsync<T>(PostgresWrite<T> write, CancellationToken cancellationToken)
    {
        await QueueOf(write).WriteAsync(write, cancellationToken);
        return await write.Outcome;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var queue in _queues)
            queue.Writer.TryComplete();
        await _running;
    }

    private ChannelWriter<PostgresWrite> QueueOf(PostgresWrite write) =>
        _queues[(uint)string.GetHashCode(write.Conversation, StringComparison.Ordinal) % Lanes].Writer;

    private async Task RunAsync(ChannelReader<PostgresWrite> queue)
    {
        var batch = new List<PostgresWrite>(MostPerTransaction);
        while (await queue.WaitToReadAsync())
        {
            while (batch.Count < MostPerTransaction && queue.TryPeek(out var next) && (batch.Count == 0 || next.First is null) && queue.TryRead(out var write))
            {
                batch.Add(write);
                if (write.First is not null)
                    break;
            }

            await WriteBatchAsync(batch);
            batch.Clear();
        }
    }

    private async Task WriteBatchAsync(List<PostgresWrite> batch)
    {
        try
        {
            await WriteTogetherAsync(batch);
        }
        catch (DbException exception) when (batch.Count == 1 || PostgresFailure.IsOfServer(exception))
        {
            Fail(batch, PostgresFailure.Of(_database.Description, exception));
        }
        catch (DbException)
        {
            // One of them cannot be written, or met another server's row: which one shows when each is written by itself.
            foreach (var write in batch)
                await WriteBatchAsync([write]);
        }
#pragma warning disable CA1031 // every caller of the batch is told; the writer itself must go on
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Fail(batch, exception);
        }
    }

    private async Task WriteTogetherAsync(List<PostgresWrite> batch)
    {
        var now = _time.GetUtcNow().ToUnixTimeMilliseconds();
        var rows = new LockedRows(_database.Forgotten);
        foreach (var write in batch)
            write.Ask(rows);

        await using var connection = await BeginAsync(batch, rows, now);
        var changes = new NewRows();
        var decided = batch.FindAll(write => TryApply(write, rows, changes));
        await changes.CommitAsync(connection, rows, CancellationToken.None);
        foreach (var write in decided)
            write.Committed();
    }

    // A connection may have died in the pool; until here nothing was written, so another one is tried.
    private async Task<NpgsqlConnection> BeginAsync(List<PostgresWrite> batch, LockedRows rows, long now)
    {
        try
        {
            return await BeginOnceAsync(batch, rows, now);
        }
        catch (DbException exception) when (PostgresFailure.IsOfServer(exception))
        {
            return await BeginOnceAsync(batch, rows, now);
        }
    }

    private async Task<NpgsqlConnection> BeginOnceAsync(List<PostgresWrite> batch, LockedRows rows, long now)
    {
        var connection = await _database.OpenAsync(CancellationToken.None);
        try
        {
            var first = batch[0].First;
            if (first is not null)
            {
                await using var begin = connection.Command("BEGIN");
                await begin.ExecuteNonQueryAsync();
                await first(connection, CancellationToken.None);
            }

            await rows.ReadAsync(connection, begun: first is not null, now, CancellationToken.None);
            return connection;
        }
        catch
        {
            // Given back in the middle of a transaction, a connection is rolled back.
            await connection.DisposeAsync();
            throw;
        }
    }

    private static bool TryApply(PostgresWrite write, LockedRows rows, NewRows changes)
    {
        try
        {
            write.Apply(rows, changes);
            return true;
        }
#pragma warning disable CA1031 // the caller of this item is told; its neighbours go on
        catch (Exception exception)
#pragma warning restore CA1031
        {
            write.Failed(exception);
            return false;
        }
    }

    private static void Fail(List<PostgresWrite> batch, Exception exception)
    {
        foreach (var write in batch)
            write.Failed(exception);
    }
}
