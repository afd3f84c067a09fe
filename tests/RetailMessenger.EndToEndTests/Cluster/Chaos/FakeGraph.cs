using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace RetailMessenger.EndToEndTests.Cluster.Chaos;

/// <summary>Meta's side of the wire: takes every message, gives it an id, and remembers whom it was for.</summary>
internal sealed class FakeGraph : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, string> _taken = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Channel<string>> _mail = new(StringComparer.Ordinal);
    private readonly WebApplication _app;
    private int _last;

    private FakeGraph(WebApplication app, Uri address) => (_app, Address) = (app, address);

    public Uri Address { get; }

    /// <summary>The ids of all messages that were taken, with the person each was for.</summary>
    public IReadOnlyDictionary<string, string> Taken => _taken;

    public static async Task<FakeGraph> StartAsync(CancellationToken cancellationToken)
    {
        var address = new Uri($"http://127.0.0.1:{ServerProcess.FindFreePort()}/");
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address.ToString());
        var app = builder.Build();
        var graph = new FakeGraph(app, address);
        app.Map("/{**path}", graph.AnswerAsync);
        await app.StartAsync(cancellationToken);
        return graph;
    }

    /// <summary>Waits for the next message to a person.</summary>
    public async Task HearAsync(string person, CancellationToken cancellationToken) => await MailOf(person).Reader.ReadAsync(cancellationToken);

    /// <summary>Forgets what has come for a person and was not waited for.</summary>
    public void ThrowAway(string person)
    {
        while (MailOf(person).Reader.TryRead(out _))
        {
            // What came twice, or was said unasked.
        }
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private Channel<string> MailOf(string person) => _mail.GetOrAdd(person, _ => Channel.CreateUnbounded<string>());

    private async Task AnswerAsync(HttpContext context)
    {
        context.Response.ContentType = "application/json";
        if (context.Request.Method != HttpMethods.Post)
        {
            await context.Response.WriteAsync("{}");
            return;
        }

        using var body = await JsonDocument.ParseAsync(context.Request.Body, default, context.RequestAborted);
        var person = body.RootElement.TryGetProperty("recipient", out var recipient) && recipient.TryGetProperty("id", out var id) ? id.GetString()! : "";
        var message = $"out_{Interlocked.Increment(ref _last).ToString(CultureInfo.InvariantCulture)}";
        if (body.RootElement.TryGetProperty("message", out _))
        {
            _taken[message] = person;
            MailOf(person).Writer.TryWrite(message);
        }

        await context.Response.WriteAsync($$"""{"recipient_id":"{{person}}","message_id":"{{message}}"}""");
    }
}
