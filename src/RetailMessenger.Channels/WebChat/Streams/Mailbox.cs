using RetailMessenger.BotFramework.Schema;
using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Channels.WebChat.Streams;

/// <summary>
/// Holds what happens in a conversation until its socket takes it. Bounded: what is stored and finds no place is read from the log later,
/// what is ephemeral and finds none is dropped.
/// </summary>
internal sealed class Mailbox : IConversationWatcher
{
    private const int Capacity = 64;

    private readonly Lock _lock = new();
    private List<object> _items = [];
    private bool _isBehind;
    private bool _keepAlive;
    private bool _isAbandoned;
    private Closing? _closing;
    private TaskCompletionSource? _waiting;

    public void OnStored(IReadOnlyList<LogEntry> entries)
    {
        lock (_lock)
        {
            foreach (var entry in entries)
            {
                if (!TryAdd(entry))
                    _isBehind = true;
            }

            Wake();
        }
    }

    public void OnEphemeral(Activity activity)
    {
        lock (_lock)
        {
            TryAdd(activity);
            Wake();
        }
    }

    /// <summary>Has the log read whatever signals say.</summary>
    public void OnMissed()
    {
        lock (_lock)
        {
            _isBehind = true;
            Wake();
        }
    }

    /// <summary>Has something sent, so that proxies and clients see that the socket lives.</summary>
    public void KeepAlive()
    {
        lock (_lock)
        {
            _keepAlive = true;
            Wake();
        }
    }

    /// <summary>Has the socket closed, for the first reason that is given.</summary>
    public void Close(Closing closing)
    {
        lock (_lock)
        {
            _closing ??= closing;
            Wake();
        }
    }

    /// <summary>Takes everything that waits, waiting for something to come. For one caller at a time.</summary>
    /// <exception cref="OperationCanceledException"><see cref="Abandon"/> was called.</exception>
    public async ValueTask<Mail> TakeAsync()
    {
        while (true)
        {
            Task waiting;
            lock (_lock)
            {
                if (_isAbandoned)
                    throw new OperationCanceledException();
                if (_items.Count > 0 || _isBehind || _keepAlive || _closing is not null)
                    return Empty();

                _waiting = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                waiting = _waiting.Task;
            }

            await waiting;
        }
    }

    /// <summary>Ends the waiting of whoever takes: the socket is gone.</summary>
    public void Abandon()
    {
        lock (_lock)
        {
            _isAbandoned = true;
            Wake();
        }
    }

    private Mail Empty()
    {
        var mail = new Mail(_items, _isBehind, _keepAlive, _closing);
        if (_items.Count > 0)
            _items = [];
        (_isBehind, _keepAlive) = (false, false);
        return mail;
    }

    private bool TryAdd(object item)
    {
        if (_items.Count >= Capacity)
            return false;

        _items.Add(item);
        return true;
    }

    private void Wake()
    {
        _waiting?.TrySetResult();
        _waiting = null;
    }
}
