using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Security.Cryptography;
using System.Text;
using RetailMessenger.BotFramework.Schema;

namespace RetailMessenger.Benchmarks;

/// <summary>The least that a server on this protocol can do: no token is checked, nothing is stored, no bot is asked.</summary>
internal static class FloorServer
{
    private static readonly ConcurrentDictionary<string, WebSocket> Sockets = new(StringComparer.Ordinal);

    public static async Task<int> RunAsync(Uri url, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url.ToString());
        var app = builder.Build();
        app.UseWebSockets();
        app.MapPost("/v3/directline/conversations", StartAsync);
        app.MapPost("/v3/directline/conversations/{id}/activities", PostAsync);
        app.Map("/v3/directline/conversations/{id}/stream", StreamAsync);
        app.MapPost("/webhooks/messenger", CheckAsync);
        await app.StartAsync(cancellationToken);
        await Console.Out.WriteLineAsync("ready");
        await app.WaitForShutdownAsync(cancellationToken);
        return 0;
    }

    private static Task StartAsync(HttpContext context)
    {
        var id = Guid.CreateVersion7().ToString("N");
        context.Response.StatusCode = 201;
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(
            $$"""{"conversationId":"{{id}}","token":"t","expires_in":1800,"streamUrl":"ws://{{context.Request.Host}}/v3/directline/conversations/{{id}}/stream"}""");
    }

    private static async Task PostAsync(HttpContext context, string id)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        var activity = SchemaJson.Read<Activity>(body.GetBuffer().AsSpan(0, (int)body.Length));
        activity.Id = Guid.CreateVersion7().ToString("N");
        var reply = activity.CreateReply(activity.Text);
        reply.Id = $"{activity.Id}.01";
        reply.From = new ChannelAccount("assistant", "Assistant", RoleTypes.Bot);
        var frame = Encoding.UTF8.GetBytes($$"""{"activities":[{{SchemaJson.Write(activity)}},{{SchemaJson.Write(reply)}}],"watermark":"1"}""");
        await Sockets[id].SendAsync(frame, WebSocketMessageType.Text, endOfMessage: true, context.RequestAborted);
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync($$"""{"id":"{{activity.Id}}"}""");
    }

    private static async Task CheckAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        var actual = HMACSHA256.HashData(Encoding.UTF8.GetBytes(SignedWebhook.AppSecret), body.GetBuffer().AsSpan(0, (int)body.Length));
        var claimed = Convert.FromHexString(context.Request.Headers["X-Hub-Signature-256"].ToString().AsSpan("sha256=".Length));
        context.Response.StatusCode = CryptographicOperations.FixedTimeEquals(actual, claimed) ? 200 : 401;
    }

    private static async Task StreamAsync(HttpContext context, string id)
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        Sockets[id] = socket;
        await socket.ReceiveAsync(new ArraySegment<byte>(new byte[64]), CancellationToken.None);
    }
}
