namespace RetailMessenger.Storage.Sqlite;

/// <summary>One item of a shared transaction.</summary>
internal abstract class SqliteWrite
{
    /// <summary>Does the work inside the transaction. It may be undone and run again; what it throws then undoes this item alone.</summary>
    public abstract void Run(SqliteSession session);

    /// <summary>The transaction is on the disk.</summary>
    public abstract void Committed();

    /// <summary>This item, or the whole transaction, was not written.</summary>
    public abstract void Failed(Exception exception);
}

internal sealed class SqliteWrite<T>(Func<SqliteSession, T> work) : SqliteWrite
{
    private readonly TaskCompletionSource<T> _outcome = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T _result = default!;

    public Task<T> Outcome => _outcome.Task;

    public override void Run(SqliteSession session) => _result = work(session);

    public override void Committed() => _outcome.TrySetResult(_result);

    public override void Failed(Exception exception) => _outcome.TrySetException(exception);
}
