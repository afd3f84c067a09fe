using System.Text.Json;
using System.Threading.Channels;

namespace RetailMessenger.Channels.Emulator.Messenger;

/// <summary>Somebody with a Messenger account, and what the Page wrote to them.</summary>
internal sealed class GraphPerson(string id)
{
    private readonly Lock _lock = new();
    private readonly List<GraphMessage> _messages = [];
    private readonly Channel<GraphMessage> _new = Channel.CreateUnbounded<GraphMessage>();

    public string Id { get; } = id;

    public string FirstName { get; set; } = "Anna";

    /// <summary>The language that they have set, as Meta writes it.</summary>
    public string Locale { get; set; } = "en_GB";

    /// <summary>When they last wrote or tapped; null when never.</summary>
    public DateTimeOffset? LastAction { get; set; }

    /// <summary>Whether they have blocked the Page.</summary>
    public bool HasBlocked { get; set; }

    /// <summary>Signs such as <c>typing_on</c>, as they come.</summary>
    public Channel<string> Signs { get; } = Channel.CreateBounded<string>(new BoundedChannelOptions(1000) { FullMode = BoundedChannelFullMode.DropOldest });

    /// <summary>All that the Page wrote, in order.</summary>
    public IReadOnlyList<GraphMessage> Messages
    {
        get
        {
            lock (_lock)
                return [.. _messages];
        }
    }

    public void Take(JsonElement body, string mid)
    {
        var message = new GraphMessage(mid, body);
        lock (_lock)
            _messages.Add(message);
        _new.Writer.TryWrite(message);
    }

    /// <summary>The next message that the Page writes.</summary>
    public ValueTask<GraphMessage> HearsAsync(CancellationToken cancellationToken) => _new.Reader.ReadAsync(cancellationToken);
}
