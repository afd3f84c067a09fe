using System.Net.WebSockets;

namespace RetailMessenger.Channels.WebChat.Streams;

/// <summary>Hears a client until it goes. What it says on the socket are signs of life, which need no answer.</summary>
internal static class Listener
{
    private const int MostBytesPerMessage = 64 * 1024;

    /// <summary>Returns when the client has closed its side; why, unless the socket broke.</summary>
    public static async Task<Closing> ListenAsync(WebSocket socket, CancellationToken cancellationToken)
    {
        // Signs of life are empty; what is longer is read piece by piece and thrown away.
        var piece = new byte[64];
        var length = 0;
        while (true)
        {
            var heard = await socket.ReceiveAsync(piece.AsMemory(), cancellationToken);
            if (heard.MessageType == WebSocketMessageType.Close)
                return Closing.Done;

            length = heard.EndOfMessage ? 0 : length + heard.Count;
            if (length > MostBytesPerMessage)
                return Closing.TooBig;
        }
    }
}
