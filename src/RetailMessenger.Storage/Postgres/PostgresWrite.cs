using Npgsql;

namespace RetailMessenger.Storage.Postgres;

/// <summary>One item of a shared transaction.</summary>
internal abstract class PostgresWrite(string conversation)
{
    /// <summary>The conversation that it writes to: items of one conversation keep their order.</summary>
    public string Conversation => conversation;

    /// <summary>What is to be done first, in a transaction that this item then has for itself; null for an item that shares one.</summary>
    public Func<NpgsqlConnection, CancellationToken, Task>? First { get; init; }

    /// <summary>Says what must be read and locked before it can decide.</summary>
    public virtual void Ask(LockedRows rows)
    {
    }

    /// <summary>Decides. What it throws refuses this item alone; it must not have changed anything then.</summary>
    public abstract void Apply(LockedRows rows, NewRows changes);

    /// <summary>The transaction is on the disk.</summary>
    public abstract void Committed();

    /// <summary>This item, or the whole transaction, was not written.</summary>
    public abstract void Failed(Exception exception);
}

/// <param name="conversation">See <see cref="PostgresWrite.Conversation"/>.</param>
/// <param name="ask">See <see cref="PostgresWrite.Ask"/>; null where nothing is to be read.</param>
/// <param name="apply">See <see cref="PostgresWrite.Apply"/>. What it returns is asked for its value when all is written.</param>
internal sealed class PostgresWrite<T>(string conversation, Action<LockedRows>? ask, Func<LockedRows, NewRows, Func<T>> apply) : PostgresWrite(conversation)
{
    private readonly TaskCompletionSource<T> _outcome = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Func<T>? _result;

    public Task<T> Outcome => _outcome.Task;

    public override void Ask(LockedRows rows) => ask?.Invoke(rows);

    public override void Apply(LockedRows rows, NewRows changes) => _result = apply(rows, changes);

    public override void Committed() => _outcome.TrySetResult(_result!());

    public override void Failed(Exception exception) => _outcome.TrySetException(exception);
}
