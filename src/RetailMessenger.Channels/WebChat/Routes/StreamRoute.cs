using System.Net.WebSockets;
using Microsoft.AspNetCore.Http;
using RetailMessenger.Channels.WebChat.Http;
using RetailMessenger.Channels.WebChat.Streams;
using RetailMessenger.Channels.WebChat.Tokens;
using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Channels.WebChat.Routes;

/// <summary>Opens sockets and keeps them until they end. A socket outlives the token that opened it.</summary>
internal sealed class StreamRoute(Credentials credentials, Limits limits, Watermark watermark, OpenStreams streams, StreamSources sources)
{
    private static readonly TimeSpan ClosingPatience = TimeSpan.FromSeconds(5);

    // Pings find peers that are gone without a word; what proxies and clients see are the empty frames.
    private static readonly WebSocketAcceptContext Accept = new()
    {
        KeepAliveInterval = TimeSpan.FromSeconds(60),
        KeepAliveTimeout = TimeSpan.FromSeconds(30),
    };

    public async Task OpenAsync(HttpContext context)
    {
        if (!context.WebSockets.IsWebSocketRequest)
            throw Refusal.BadRequest("A stream is opened by a WebSocket.");

        var claims = await credentials.ForStreamAsync(context);
        limits.CountCall(claims.Conversation);
        var key = WebChatChannel.KeyOf(claims.Conversation);
        var conversation = await sources.Log.FindAsync(key, context.RequestAborted) ?? throw Refusal.UnknownConversation();
        var after = watermark.Read(context.Request, conversation) ?? conversation.LastSequence;
        using var socket = await context.WebSockets.AcceptWebSocketAsync(Accept);
        await TalkAsync(socket, claims, key, after, context.RequestAborted);
    }

    private async Task TalkAsync(WebSocket socket, TokenClaims claims, ConversationKey key, long after, CancellationToken aborted)
    {
        var mailbox = new Mailbox();
        var client = claims.Client ?? "";

        // Followed first and read then, so that nothing falls between.
        using var following = sources.Conversations.Watch(key, mailbox);
        mailbox.OnMissed();
        streams.Add(claims.Conversation, client, mailbox);
        try
        {
            using var life = CancellationTokenSource.CreateLinkedTokenSource(aborted);
            var speaker = new Speaker(key, after, mailbox, new FrameSender(socket, sources.Time), sources);
            await ConverseAsync(socket, speaker, mailbox, life);
        }
        catch (Exception exception) when (exception is WebSocketException or IOException or OperationCanceledException or TimeoutException)
        {
            // The peer is gone or stuck. It comes back with its watermark.
            socket.Abort();
        }
        finally
        {
            streams.Remove(claims.Conversation, client, mailbox);
        }
    }

    private async Task ConverseAsync(WebSocket socket, Speaker speaker, Mailbox mailbox, CancellationTokenSource life)
    {
        var listening = Listener.ListenAsync(socket, life.Token);
        var speaking = speaker.SpeakAsync(life.Token);
        try
        {
            if (await Task.WhenAny(listening, speaking) == listening)
            {
                mailbox.Close(await listening);
                await speaking;
            }
            else
            {
                await speaking;
                await listening.WaitAsync(ClosingPatience, sources.Time);
            }
        }
        finally
        {
            await life.CancelAsync();
            await ((Task)Task.WhenAll(listening, speaking)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
