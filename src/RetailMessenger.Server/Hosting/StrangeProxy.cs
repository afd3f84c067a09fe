using System.Net;

namespace RetailMessenger.Server.Hosting;

/// <summary>
/// Says once that requests came through a proxy that is not trusted. Unnoticed, all its customers would share one address, and with it the limits of
/// one.
/// </summary>
internal sealed partial class StrangeProxy(ILogger<StrangeProxy> logger)
{
    private int _said;

    public void Notice(HttpContext context)
    {
        // A trusted proxy's word was taken, which this header tells; what else is in the list came from the client.
        var headers = context.Request.Headers;
        if (headers.ContainsKey("X-Forwarded-For") && !headers.ContainsKey("X-Original-For") && Interlocked.Exchange(ref _said, 1) == 0)
            LogUntrusted(context.Connection.RemoteIpAddress);
    }

    [LoggerMessage(
        LogLevel.Warning,
        "A request from {Address} was forwarded (X-Forwarded-For), but only proxies in Server:TrustedProxies are believed. If this is your proxy, add it there")]
    private partial void LogUntrusted(IPAddress? address);
}
