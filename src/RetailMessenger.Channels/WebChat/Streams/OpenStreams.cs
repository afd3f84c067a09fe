using System.Runtime.CompilerServices;
using Microsoft.Extensions.Hosting;

namespace RetailMessenger.Channels.WebChat.Streams;

/// <summary>
/// The sockets that are open. One client has one; a second one closes the first. Tabs of one browser are clients of their own, so they do not
/// throw each other out.
/// </summary>
internal sealed class OpenStreams : IDisposable
{
    private const int KeepAliveSeconds = 25;

    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<(string Conversation, string Client), Mailbox> _open = [];
    private readonly CancellationToken _stopping;
    private readonly CancellationTokenRegistration _whenStopping;
    private readonly ITimer _timer;
    private int _tick;

    public OpenStreams(TimeProvider time, IHostApplicationLifetime lifetime)
    {
        _stopping = lifetime.ApplicationStopping;
        _whenStopping = _stopping.Register(() => ForEach(mailbox => mailbox.Close(Closing.GoingAway)));
        _timer = time.CreateTimer(_ => KeepAlive(), null, Tick, Tick);
    }

    public void Add(string conversation, string client, Mailbox mailbox)
    {
        lock (_lock)
        {
            if (_open.TryGetValue((conversation, client), out var former))
                former.Close(Closing.Collision);
            _open[(conversation, client)] = mailbox;
        }

        if (_stopping.IsCancellationRequested)
            mailbox.Close(Closing.GoingAway);
    }

    public void Remove(string conversation, string client, Mailbox mailbox)
    {
        lock (_lock)
        {
            if (_open.GetValueOrDefault((conversation, client)) == mailbox)
                _open.Remove((conversation, client));
        }
    }

    public void Dispose()
    {
        _timer.Dispose();
        _whenStopping.Dispose();
    }

    // A share of the sockets each second, so that many of them do not all speak at once.
    private void KeepAlive()
    {
        var share = (uint)Interlocked.Increment(ref _tick) % KeepAliveSeconds;
        ForEach(mailbox =>
        {
            if ((uint)RuntimeHelpers.GetHashCode(mailbox) % KeepAliveSeconds == share)
                mailbox.KeepAlive();
        });
    }

    private void ForEach(Action<Mailbox> action)
    {
        lock (_lock)
        {
            foreach (var mailbox in _open.Values)
                action(mailbox);
        }
    }
}
