using System.Collections.Concurrent;
using System.Threading.Channels;

namespace RetailMessenger.Channels.Emulator.Twilio;

/// <summary>A customer's phone, and what the shop wrote to it.</summary>
internal sealed class Phone
{
    private readonly Lock _lock = new();
    private readonly List<PhoneMessage> _messages = [];
    private readonly Channel<PhoneMessage> _new = Channel.CreateUnbounded<PhoneMessage>();

    /// <summary>When its owner last wrote; null when never.</summary>
    public DateTimeOffset? LastAction { get; set; }

    /// <summary>The shop's numbers that may not write to it.</summary>
    public ConcurrentDictionary<string, bool> OptedOutOf { get; } = new(StringComparer.Ordinal);

    /// <summary>All that the shop wrote, in order.</summary>
    public IReadOnlyList<PhoneMessage> Messages
    {
        get
        {
            lock (_lock)
                return [.. _messages];
        }
    }

    public void Take(PhoneMessage message)
    {
        lock (_lock)
            _messages.Add(message);
        _new.Writer.TryWrite(message);
    }

    /// <summary>The next message that the shop writes.</summary>
    public ValueTask<PhoneMessage> HearsAsync(CancellationToken cancellationToken) => _new.Reader.ReadAsync(cancellationToken);
}
