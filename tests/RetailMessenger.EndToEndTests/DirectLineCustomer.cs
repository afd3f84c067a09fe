using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json;

namespace RetailMessenger.EndToEndTests;

/// <summary>A customer on web chat who sends a message, waits for its answer, and sends the next one, whatever happens to the server meanwhile.</summary>
/// <param name="http">What it calls with.</param>
/// <param name="server">Which node the next call goes to.</param>
/// <param name="uptime">Tells when a server is there again.</param>
internal sealed class DirectLineCustomer(HttpClient http, Func<Uri> server, ServerUptime uptime)
{
    private readonly HashSet<string> _heard = new(StringComparer.Ordinal);
    private string _watermark = "";

    public string Token { get; private set; } = "";

    public string Conversation { get; private set; } = "";

    /// <summary>The ids that the server acknowledged, in the order in which they were sent.</summary>
    public List<string> Acknowledged { get; } = [];

    /// <summary>Replies that came more than once over the wire.</summary>
    public int HeardTwice { get; private set; }

    public async Task TalkAsync(int messages, Action acknowledged, CancellationToken cancellationToken)
    {
        await StartAsync(cancellationToken);
        for (var i = 0; i < messages; i++)
        {
            var id = await SendAsync($"message {i}", cancellationToken);
            Acknowledged.Add(id);
            acknowledged();
            await ListenAsync(reply => reply.TryGetProperty("replyToId", out var to) && to.GetString() == id, cancellationToken);
        }
    }

    /// <summary>Sends a message and returns the text of its answer.</summary>
    public async Task<string> AsksAsync(string text, CancellationToken cancellationToken)
    {
        var id = await SendAsync(text, cancellationToken);
        return await HearsAsync(reply => reply.TryGetProperty("replyToId", out var to) && to.GetString() == id, cancellationToken);
    }

    /// <summary>Waits for an activity and returns its text.</summary>
    public async Task<string> HearsAsync(Func<JsonElement, bool> isAwaited, CancellationToken cancellationToken)
    {
        var text = "";
        await ListenAsync(
            activity =>
            {
                if (!isAwaited(activity))
                    return false;
                text = activity.GetProperty("text").GetString()!;
                return true;
            },
            cancellationToken);
        return text;
    }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var session = await PersistAsync(() => http.PostAsJsonAsync(new Uri(server(), "webchat/session"), new { locale = "en" }, cancellationToken), cancellationToken);
        Token = session.GetProperty("token").GetString()!;
        Conversation = session.GetProperty("conversationId").GetString()!;
        await PersistAsync(() => CallAsync(HttpMethod.Post, "v3/directline/conversations", new { }, cancellationToken), cancellationToken);
    }

    /// <summary>Sends a message and returns its id, once the server has acknowledged it.</summary>
    public async Task<string> SendAsync(string text, CancellationToken cancellationToken)
    {
        var activity = new { type = "message", text, from = new { id = "me" }, channelData = new { clientActivityID = $"{Conversation}-{text}" } };
        var answer = await PersistAsync(
            () => CallAsync(HttpMethod.Post, $"v3/directline/conversations/{Conversation}/activities", activity, cancellationToken), cancellationToken);
        return answer.GetProperty("id").GetString()!;
    }

    private async Task ListenAsync(Func<JsonElement, bool> isAwaited, CancellationToken cancellationToken)
    {
        for (; ; )
        {
            try
            {
                var resumed = await PersistAsync(
                    () => CallAsync(HttpMethod.Get, $"v3/directline/conversations/{Conversation}?watermark={_watermark}", null, cancellationToken), cancellationToken);
                using var socket = new ClientWebSocket();
                await socket.ConnectAsync(new Uri(resumed.GetProperty("streamUrl").GetString()!), http, cancellationToken);
                if (await ListenAsync(socket, isAwaited, cancellationToken))
                    return;
            }
            catch (WebSocketException)
            {
                await uptime.WaitAsync(cancellationToken);
            }
        }
    }

    private async Task<bool> ListenAsync(ClientWebSocket socket, Func<JsonElement, bool> isAwaited, CancellationToken cancellationToken)
    {
        var buffer = new ArraySegment<byte>(new byte[256 * 1024]);
        while (true)
        {
            var length = 0;
            WebSocketReceiveResult part;
            do
            {
                part = await socket.ReceiveAsync(buffer[length..], cancellationToken);
                if (part.MessageType == WebSocketMessageType.Close)
                    return false;
                length += part.Count;
            }
            while (!part.EndOfMessage);
            if (length > 0 && Take(JsonSerializer.Deserialize<JsonElement>(buffer.AsSpan(0, length)), isAwaited))
                return true;
        }
    }

    private bool Take(JsonElement set, Func<JsonElement, bool> isAwaited)
    {
        var found = false;
        foreach (var activity in set.GetProperty("activities").EnumerateArray())
        {
            if (!_heard.Add(activity.GetProperty("id").GetString()!))
                HeardTwice++;
            found |= isAwaited(activity);
        }

        _watermark = set.GetProperty("watermark").GetString()!;
        return found;
    }

    private Task<HttpResponseMessage> CallAsync(HttpMethod method, string path, object? body, CancellationToken cancellationToken)
    {
        var request = new HttpRequestMessage(method, new Uri(server(), path)) { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        return http.SendAsync(request, cancellationToken);
    }

    /// <summary>Makes a call until it succeeds; between two attempts the server comes back.</summary>
    private async Task<JsonElement> PersistAsync(Func<Task<HttpResponseMessage>> call, CancellationToken cancellationToken)
    {
        for (; ; )
        {
            try
            {
                using var response = await call();
                if (response.IsSuccessStatusCode)
                    return await response.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
                if (response.StatusCode is not (HttpStatusCode.ServiceUnavailable or HttpStatusCode.BadGateway))
                    throw new InvalidOperationException($"{(int)response.StatusCode}: {await response.Content.ReadAsStringAsync(cancellationToken)}");
            }
            catch (Exception exception) when (exception is HttpRequestException or IOException)
            {
                await uptime.WaitAsync(cancellationToken);
            }
        }
    }
}
