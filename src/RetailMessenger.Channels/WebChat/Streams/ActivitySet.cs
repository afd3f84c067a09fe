using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Channels.WebChat.Streams;

/// <summary>Writes the protocol's ActivitySet out of log entries, without parsing what they hold.</summary>
internal struct ActivitySet
{
    // Bodies are written by us, with the type first.
    private const string HiddenBody = $"{{\"type\":\"{ActivityTypes.ConversationUpdate}\"";

    private readonly IBufferWriter<byte> _output;
    private long _watermark;
    private bool _isOpen;

    /// <summary>Begins a set.</summary>
    /// <param name="output">Where it is written.</param>
    /// <param name="watermark">How far the client has read before.</param>
    public ActivitySet(IBufferWriter<byte> output, long watermark) => (_output, _watermark) = (output, watermark);

    /// <summary>How many activities it has.</summary>
    public int Count { get; private set; }

    /// <summary>Adds an entry, or passes over one that clients are not shown; the watermark moves in both cases.</summary>
    public void Add(LogEntry entry)
    {
        _watermark = entry.Sequence;
        if (entry.ActivityBody.StartsWith(HiddenBody, StringComparison.Ordinal))
            return;

        Next();
        _output.Write("{\"id\":\""u8);
        _output.Write(JsonEncodedText.Encode(entry.ActivityId).EncodedUtf8Bytes);
        _output.Write("\",\"timestamp\":\""u8);
        WriteTime(entry.Time.UtcDateTime);
        _output.Write(entry.ActivityBody == "{}" ? "\""u8 : "\","u8);
        Encoding.UTF8.GetBytes(entry.ActivityBody.AsSpan(1), _output);
    }

    /// <summary>Ends the set. Nothing can be added any more.</summary>
    public void End()
    {
        if (!_isOpen)
            _output.Write("{\"activities\":["u8);
        _output.Write("],\"watermark\":\""u8);
        Span<byte> number = stackalloc byte[20];
        _watermark.TryFormat(number, out var length, provider: CultureInfo.InvariantCulture);
        _output.Write(number[..length]);
        _output.Write("\"}"u8);
    }

    private readonly void WriteTime(DateTime time)
    {
        Span<byte> text = stackalloc byte[24];
        time.TryFormat(text, out var length, "yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        _output.Write(text[..length]);
    }

    private void Next()
    {
        _output.Write(_isOpen ? ","u8 : "{\"activities\":["u8);
        _isOpen = true;
        Count++;
    }
}
