using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace RetailMessenger.Benchmarks;

/// <summary>One customer of a closed loop: sends, waits for the reply on the socket, sends again.</summary>
internal sealed class LoadCustomer(HttpClient http, Uri server, string words) : IDisposable
{
    private readonly byte[] _buffer = new byte[64 * 1024];
    private readonly ClientWebSocket _socket = new();
    private string _conversation = "";
    private string _token = "";
    private int _sent;

    /// <summary>The time from the post to the reply's arrival, of each message, in seconds.</summary>
    public List<double> Latencies { get; } = new(16_384);

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(server, "v3/directline/conversations"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", EngineServer.Secret);
        using var response = await http.SendAsync(request, cancellationToken);
        var started = await response.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
        _conversation = started.GetProperty("conversationId").GetString()!;
        _token = started.GetProperty("token").GetString()!;
        await _socket.ConnectAsync(new Uri(started.GetProperty("streamUrl").GetString()!), cancellationToken);
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

    public void Dispose() => _socket.Dispose();

    private async Task PostAsync(CancellationToken cancellationToken)
    {
        var number = ++_sent;
        var activity = $$$"""
            {"type":"message","text":"{{{words}}} {{{number}}}","textFormat":"plain","locale":"en-US","localTimezone":"Europe/Berlin","channelId":"webchat","from":{"id":"me","name":"","role":"user"},"channelData":{"clientActivityID":"{{{_conversation}}}-{{{number}}}"}}
            """;
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(server, $"v3/directline/conversations/{_conversation}/activities"))
        {
            Content = new StringContent(activity, Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _token);
        using var response = await http.SendAsync(request, cancellationToken);
        response.EnsureSuccessStatusCode();
    }

    /// <summary>Waits for the reply and returns when it came.</summary>
    private async Task<long> HearReplyAsync(CancellationToken cancellationToken)
    {
        while (!await HearsReplyAsync(cancellationToken))
        {
        }

        return Stopwatch.GetTimestamp();
    }

    private async Task<bool> HearsReplyAsync(CancellationToken cancellationToken)
    {
        var length = 0;
        ValueWebSocketReceiveResult part;
        do
        {
            part = await _socket.ReceiveAsync(_buffer.AsMemory(length), cancellationToken);
            length += part.Count;
        }
        while (!part.EndOfMessage);

        return part.MessageType == WebSocketMessageType.Close
            ? throw new InvalidOperationException("The server closed the socket.")
            : _buffer.AsSpan(0, length).IndexOf("\"replyToId\""u8) >= 0;
    }
}
