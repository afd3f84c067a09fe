using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json;
using RetailMessenger.Core.Conversations;

namespace RetailMessenger.EndToEndTests.Cluster.Chaos;

/// <summary>A customer on web chat, whose socket and posts go to whichever node comes next.</summary>
internal sealed class WebCustomer(LoadBalancer shop) : IChaosCustomer
{
    private readonly List<string> _acknowledged = [];
    private readonly byte[] _buffer = new byte[256 * 1024];
    private string _token = "";
    private string _conversation = "";
    private string _watermark = "";

    public ConversationKey Conversation => new("directline", _conversation);

    public IReadOnlyList<string> Acknowledged => _acknowledged;

    public async Task TalkOnceAsync(CancellationToken cancellationToken)
    {
        if (_conversation.Length == 0)
            await StartAsync(cancellationToken);

        var text = $"message {_acknowledged.Count}";
        var activity = new { type = "message", text, from = new { id = "me" }, channelData = new { clientActivityID = $"{_conversation}-{text}" } };
        var posted = await CallAsync(HttpMethod.Post, $"v3/directline/conversations/{_conversation}/activities", activity, cancellationToken);
        var id = posted.GetProperty("id").GetString()!;
        _acknowledged.Add(id);
        while (!await TryListenAsync(id, cancellationToken))
        {
            // The node was lost, or is silent: the next one has the conversation too.
        }
    }

    public bool IsEntryOf(LogEntry entry, string acknowledged) => entry.ActivityId == acknowledged;

    private async Task StartAsync(CancellationToken cancellationToken)
    {
        var session = await CallAsync(HttpMethod.Post, "webchat/session", new { locale = "en" }, cancellationToken);
        _token = session.GetProperty("token").GetString()!;
        _conversation = session.GetProperty("conversationId").GetString()!;
        await CallAsync(HttpMethod.Post, "v3/directline/conversations", new { }, cancellationToken);
    }

    private async Task<bool> TryListenAsync(string question, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(LoadBalancer.Patience);
        Uri? node = null;
        try
        {
            var resumed = await CallAsync(HttpMethod.Get, $"v3/directline/conversations/{_conversation}?watermark={_watermark}", null, patience.Token);
            var stream = new Uri(resumed.GetProperty("streamUrl").GetString()!);
            node = new Uri($"http://{stream.Authority}/");
            using var socket = new ClientWebSocket();
            await socket.ConnectAsync(stream, patience.Token);
            while (await ReceiveAsync(socket, patience.Token) is { } length)
            {
                if (length > 0 && Take(JsonSerializer.Deserialize<JsonElement>(_buffer.AsSpan(0, length)), question))
                    return true;
            }

            return false;
        }
        catch (Exception exception) when (exception is WebSocketException or IOException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            if (node is not null)
                shop.NoticeSilence(node);
            return false;
        }
    }

    private async Task<int?> ReceiveAsync(ClientWebSocket socket, CancellationToken cancellationToken)
    {
        var length = 0;
        while (true)
        {
            var part = await socket.ReceiveAsync(new ArraySegment<byte>(_buffer, length, _buffer.Length - length), cancellationToken);
            if (part.MessageType == WebSocketMessageType.Close)
                return null;
            length += part.Count;
            if (part.EndOfMessage)
                return length;
        }
    }

    private bool Take(JsonElement set, string question)
    {
        _watermark = set.GetProperty("watermark").GetString()!;
        return set.GetProperty("activities").EnumerateArray().Any(activity => activity.TryGetProperty("replyToId", out var to) && to.GetString() == question);
    }

    private async Task<JsonElement> CallAsync(HttpMethod method, string path, object? body, CancellationToken cancellationToken)
    {
        var answer = await shop.CallAsync(
            node =>
            {
                var request = new HttpRequestMessage(method, new Uri(node, path)) { Content = body is null ? null : JsonContent.Create(body) };
                if (_token.Length > 0)
                    request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _token);
                return request;
            },
            cancellationToken);
        return JsonSerializer.Deserialize<JsonElement>(answer);
    }
}
