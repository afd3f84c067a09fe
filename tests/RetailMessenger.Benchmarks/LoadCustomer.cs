using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace RetailMessenger.Benchmarks;

/// <summary>
/// One customer over Direct Line: in a closed loop (sends, waits for the reply on the socket, sends again), or in a rush. The socket is on the first of the
/// servers; messages go to all of them in turn, as a balancer of load would spread them.
/// </summary>
internal sealed class LoadCustomer(HttpClient http, IReadOnlyList<Uri> servers, string words) : IDisposable
{
    private readonly byte[] _buffer = new byte[1024 * 1024];
    private readonly ClientWebSocket _socket = new();
    private string _conversation = "";
    private string _token = "";
    private int _sent;

    /// <summary>The time from the post to the reply's arrival, of each message, in seconds.</summary>
    public List<double> Latencies { get; } = new(16_384);

    /// <summary>Begins a conversation and opens its socket.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var streamUrl = await BeginAsync(cancellationToken);
        await _socket.ConnectAsync(streamUrl, cancellationToken);
    }

    /// <summary>Begins a conversation, without a socket.</summary>
    public async Task<Uri> BeginAsync(CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(servers[0], "v3/directline/conversations"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", EngineServer.Secret);
        using var response = await http.SendAsync(request, cancellationToken);
        var started = await response.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
        _conversation = started.GetProperty("conversationId").GetString()!;
        _token = started.GetProperty("token").GetString()!;
        return new Uri(started.GetProperty("streamUrl").GetString()!);
    }

    public async Task TalkAsync(Func<bool> goOn, CancellationToken cancellationToken)
    {
        while (goOn())
        {
            var started = Stopwatch.GetTimestamp();
            var hearing = HearReplyAsync(cancellationToken);
            await PostAsync(cancellationToken);
            Latencies.Add(Stopwatch.GetElapsedTime(started, await hearing).TotalSeconds);
        }
    }

    /// <summary>Sends messages without waiting for answers, and returns the numbers that the answers echo, in the order of their arrival.</summary>
    public async Task<IReadOnlyList<int>> RushAsync(int messages, CancellationToken cancellationToken)
    {
        var hearing = HearAllAsync(messages, cancellationToken);
        for (var i = 0; i < messages; i++)
            await PostAsync(cancellationToken);
        return await hearing;
    }

    public async Task PostAsync(CancellationToken cancellationToken)
    {
        var number = ++_sent;
        var activity = $$$"""
            {"type":"message","text":"{{{words}}} {{{number}}}","textFormat":"plain","locale":"en-US","localTimezone":"Europe/Berlin","channelId":"webchat","from":{"id":"me","name":"","role":"user"},"channelData":{"clientActivityID":"{{{_conversation}}}-{{{number}}}"}}
            """;
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(servers[number % servers.Count], $"v3/directline/conversations/{_conversation}/activities"))
        {
            Content = new StringContent(activity, Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _token);
        using var response = await http.SendAsync(request, cancellationToken);
        response.EnsureSuccessStatusCode();
    }

    public void Dispose() => _socket.Dispose();

    /// <summary>Waits for the reply and returns when it came.</summary>
    private async Task<long> HearReplyAsync(CancellationToken cancellationToken)
    {
        while ((await ReceiveAsync(cancellationToken)).Span.IndexOf("\"replyToId\""u8) < 0)
        {
        }

        return Stopwatch.GetTimestamp();
    }

    private async Task<IReadOnlyList<int>> HearAllAsync(int messages, CancellationToken cancellationToken)
    {
        var heard = new List<int>(messages);
        while (heard.Count < messages)
        {
            using var frame = JsonDocument.Parse(await ReceiveAsync(cancellationToken));
            foreach (var activity in frame.RootElement.GetProperty("activities").EnumerateArray())
            {
                if (activity.TryGetProperty("replyToId", out _) && activity.TryGetProperty("text", out var text))
                    heard.Add(int.Parse(text.GetString()!.AsSpan(words.Length), CultureInfo.InvariantCulture));
            }
        }

        return heard;
    }

    private async Task<ReadOnlyMemory<byte>> ReceiveAsync(CancellationToken cancellationToken)
    {
        var length = 0;
        ValueWebSocketReceiveResult part;
        do
        {
            part = await _socket.ReceiveAsync(_buffer.AsMemory(length), cancellationToken);
            length += part.Count;
        }
        while (!part.EndOfMessage || (length == 0 && part.MessageType == WebSocketMessageType.Text));

        return part.MessageType == WebSocketMessageType.Close
            ? throw new InvalidOperationException("The server closed the socket.")
            : _buffer.AsMemory(0, length);
    }
}
