using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace RetailMessenger.Tests.Shop;

/// <summary>A client's socket.</summary>
public sealed class LiveStream : IDisposable
{
    private readonly ClientWebSocket _socket = new();
    private readonly Queue<JsonElement> _activities = new();

    /// <summary>The last watermark that came.</summary>
    public string? Watermark { get; private set; }

    public WebSocketCloseStatus? Closed => _socket.CloseStatus;

    public string? CloseReason => _socket.CloseStatusDescription;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <exception cref="WebSocketException">The server refused.</exception>
    public static async Task<LiveStream> OpenAsync(string streamUrl, string? origin = null)
    {
        var stream = new LiveStream();
        if (origin is not null)
            stream._socket.Options.SetRequestHeader("Origin", origin);
        stream._socket.Options.CollectHttpResponseDetails = true;
        try
        {
            await stream._socket.ConnectAsync(new Uri(streamUrl), Cancellation);
            return stream;
        }
        catch (WebSocketException exception)
        {
            exception.Data["status"] = (int)stream._socket.HttpStatusCode;
            stream.Dispose();
            throw;
        }
    }

    /// <summary>The status with which the server refuses to open a socket.</summary>
    public static async Task<int> RefusalAsync(string streamUrl, string? origin = null)
    {
        var refusal = await Assert.ThrowsAsync<WebSocketException>(() => OpenAsync(streamUrl, origin));
        return (int)refusal.Data["status"]!;
    }

    /// <summary>The next frame; empty for a sign of life, null when the server has closed.</summary>
    public async Task<string?> FrameAsync()
    {
        var bytes = new byte[16 * 1024];
        var text = new MemoryStream();
        while (true)
        {
            var piece = await _socket.ReceiveAsync(bytes.AsMemory(), Cancellation);
            if (piece.MessageType == WebSocketMessageType.Close)
                return null;
            text.Write(bytes, 0, piece.Count);
            if (piece.EndOfMessage)
                return Encoding.UTF8.GetString(text.ToArray());
        }
    }

    /// <summary>The next activity of whatever type; null when the server has closed.</summary>
    public async Task<JsonElement?> ActivityAsync()
    {
        while (_activities.Count == 0)
        {
            var frame = await FrameAsync();
            if (frame is null)
                return null;
            if (frame.Length == 0)
                continue;

            var set = JsonDocument.Parse(frame).RootElement;
            foreach (var activity in set.GetProperty("activities").EnumerateArray())
                _activities.Enqueue(activity);
            if (set.TryGetProperty("watermark", out var watermark))
                Watermark = watermark.GetString();
        }

        return _activities.Dequeue();
    }

    /// <summary>The texts of the next activities.</summary>
    public async Task<string[]> TextsAsync(int count)
    {
        var texts = new string[count];
        for (var i = 0; i < count; i++)
            texts[i] = (await ActivityAsync())!.Value.GetProperty("text").GetString()!;
        return texts;
    }

    public Task SendAsync(string text) =>
        _socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, true, Cancellation);

    public Task CloseAsync() => _socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, Cancellation);

    public void Dispose() => _socket.Dispose();
}
