using System.Net.WebSockets;

namespace RetailMessenger.Channels.WebChat.Streams;

/// <summary>What waits for a socket at one moment.</summary>
/// <param name="Items">In the order in which it came: <see cref="Core.Conversations.LogEntry"/> and ephemeral <see cref="BotFramework.Schema.Activity"/>.</param>
/// <param name="IsBehind">Whether more came than was kept, so that the log has to be read.</param>
/// <param name="KeepAlive">Whether something has to be sent, and be it empty.</param>
/// <param name="Closing">Set when the socket is to be closed after this.</param>
internal readonly record struct Mail(IReadOnlyList<object> Items, bool IsBehind, bool KeepAlive, Closing? Closing);

/// <summary>How and why a socket is closed.</summary>
internal sealed record Closing(WebSocketCloseStatus Status, string Reason)
{
    /// <summary>The client ended it.</summary>
    public static Closing Done { get; } = new(WebSocketCloseStatus.NormalClosure, "");

    /// <summary>The same client opened another socket.</summary>
    public static Closing Collision { get; } = new((WebSocketCloseStatus)4000, "collision");

    /// <summary>The server stops.</summary>
    public static Closing GoingAway { get; } = new(WebSocketCloseStatus.EndpointUnavailable, "the server is restarting");

    /// <summary>The client sent something that no client sends.</summary>
    public static Closing TooBig { get; } = new(WebSocketCloseStatus.MessageTooBig, "");
}
