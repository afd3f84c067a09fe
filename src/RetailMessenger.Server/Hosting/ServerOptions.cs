using System.Net;

namespace RetailMessenger.Server.Hosting;

/// <summary>Settings under <c>Server</c>.</summary>
internal sealed class ServerOptions
{
    public const string Section = "Server";

    /// <summary>The address under which the outside world reaches this server, such as <c>https://bot.example.com</c>; signatures and links need it.</summary>
    public Uri? PublicUrl { get; set; }

    /// <summary>Proxies whose <c>X-Forwarded-*</c> headers are believed: addresses or networks (<c>10.0.0.0/8</c>). Loopback always is.</summary>
    public IList<string> TrustedProxies { get; set; } = [];

    /// <summary>Why these settings cannot be used; null when they can.</summary>
    public string? Problem()
    {
        if (PublicUrl is { } url && (!url.IsAbsoluteUri || url.Scheme is not ("http" or "https") || url.AbsolutePath != "/"))
            return $"{Section}:{nameof(PublicUrl)} is \"{url}\": write an address such as https://bot.example.com, without a path.";

        var wrong = TrustedProxies.FirstOrDefault(proxy => !IPAddress.TryParse(proxy, out _) && !IPNetwork.TryParse(proxy, out _));
        return wrong is null ? null : $"{Section}:{nameof(TrustedProxies)} holds \"{wrong}\": write an IP address, or a network such as 10.0.0.0/8.";
    }
}
