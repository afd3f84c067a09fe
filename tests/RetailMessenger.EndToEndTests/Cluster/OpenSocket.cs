using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace RetailMessenger.EndToEndTests.Cluster;

/// <summary>A web chat whose socket stays open on one node.</summary>
internal sealed class OpenSocket : IDisposable
{
    private readonly ClientWebSocket _socket = new();
    private readonly byte[] _buffer = new byte[256 * 1024];
    private readonly StringBuilder _heard = new();

    private OpenSocket(string token, string conversation) => (Token, Conversation) = (token, conversation);

    public string Token { get; }

    public string Conversation { get; }

    public static async Task<OpenSocket> OpenAsync(HttpClient http, Uri node, CancellationToken cancellationToken)
    {
        using var answer = await http.PostAsJsonAsync(new Uri(node, "webchat/session"), new { locale = "en" }, cancellationToken);
        var session = await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
        var opened = new OpenSocket(session.GetProperty("token").GetString()!, session.GetProperty("conversationId").GetString()!);
        var started = await opened.CallAsync(http, new Uri(node, "v3/directline/conversations"), new { }, cancellationToken);
        await opened._socket.ConnectAsync(new Uri(started.GetProperty("streamUrl").GetString()!), cancellationToken);
        return opened;
    }

    public Task PostAsync(HttpClient http, Uri node, string text, CancellationToken cancellationToken) => CallAsync(
        http, new Uri(node, $"v3/directline/conversations/{Conversation}/activities"), new { type = "message", text, from = new { id = "me" } }, cancellationToken);

    /// <summary>Waits until something has come over the socket that holds a text, and returns all that has come.</summary>
    public async Task<string> UntilHeardAsync(string text, CancellationToken cancellationToken)
    {
        while (!_heard.ToString().Contains(text, StringComparison.Ordinal))
        {
            var part = await _socket.ReceiveAsync(new ArraySegment<byte>(_buffer), cancellationToken);
            Assert.NotEqual(WebSocketMessageType.Close, part.MessageType);
            _heard.Append(Encoding.UTF8.GetString(_buffer, 0, part.Count));
        }

        return _heard.ToString();
    }

    public void Dispose() => _socket.Dispose();

    private async Task<JsonElement> CallAsync(HttpClient http, Uri address, object body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = JsonContent.Create(body) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        using var answer = await http.SendAsync(request, cancellationToken);
        return await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
    }
}
