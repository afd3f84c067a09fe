using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace RetailMessenger.EndToEndTests.Browser;

/// <summary>A shop on an origin of its own, whose pages allow as little as they can and hold the embed's line.</summary>
internal sealed class ForeignShop : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ForeignShop(WebApplication app, Uri address)
    {
        _app = app;
        Address = address;
    }

    public Uri Address { get; }

    public static async Task<ForeignShop> OpenAsync(int port, Uri bot, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        var app = builder.Build();
        app.Run(context => AnswerAsync(context, bot));
        await app.StartAsync(cancellationToken);
        return new ForeignShop(app, new Uri($"http://localhost:{port}/"));
    }

    /// <summary>A page of the shop whose line has these attributes.</summary>
    public string Page(string attributes = "", string path = "") => $"{Address}{path}?line={Uri.EscapeDataString(attributes)}";

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static Task AnswerAsync(HttpContext context, Uri bot)
    {
        context.Response.Headers.ContentSecurityPolicy =
            $"default-src 'none'; script-src {bot}embed.js; connect-src {bot}webchat/session; frame-src {bot}chat/; base-uri 'none'; "
            + "require-trusted-types-for 'script'";
        context.Response.ContentType = "text/html; charset=utf-8";
        var line = $"""<script src="{bot}embed.js" async {context.Request.Query["line"]}></script>""";
        return context.Response.WriteAsync($"""
            <!doctype html>
            <html lang="en">
            <head><meta name="viewport" content="width=device-width, initial-scale=1"><title>A shop</title></head>
            <body><main><h1>A shop</h1><p><a href="/other?line=">Another page</a></p></main>{line}{line}</body>
            </html>
            """, context.RequestAborted);
    }
}
