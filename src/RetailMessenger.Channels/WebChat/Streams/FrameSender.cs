using System.Net.WebSockets;

namespace RetailMessenger.Channels.WebChat.Streams;

/// <summary>Sends frames, and gives up a peer that does not take them.</summary>
internal sealed class FrameSender(WebSocket socket, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <exception cref="TimeoutException">The peer did not take it in time.</exception>
    public ValueTask SendAsync(ReadOnlyMemory<byte> frame)
    {
        var sending = socket.SendAsync(frame, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        return sending.IsCompletedSuccessfully ? sending : new ValueTask(sending.AsTask().WaitAsync(Patience, time));
    }

    /// <exception cref="TimeoutException">The peer did not take it in time.</exception>
    public Task CloseAsync(Closing closing) =>
        socket.State is WebSocketState.Open or WebSocketState.CloseReceived
            ? socket.CloseOutputAsync(closing.Status, closing.Reason, CancellationToken.None).WaitAsync(Patience, time)
            : Task.CompletedTask;
}
