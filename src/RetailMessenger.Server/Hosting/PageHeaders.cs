using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Server.Hosting;

/// <summary>What browsers are told about our pages; the values and their reasons stand in the web chat's own guide.</summary>
internal sealed class PageHeaders(ShopPages pages, PublicAddress address)
{
    private const string Page =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; frame-src 'self'; base-uri 'none'; "
        + "form-action 'none'; frame-ancestors 'self'";

    private readonly string _shops = string.Join(' ', pages.Origins);

    public void Add(HttpContext context)
    {
        var headers = context.Response.Headers;
        var path = context.Request.Path;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";

        // Compared as routes are, without case, or another spelling would be a page without protection.
        headers.ContentSecurityPolicy = path.StartsWithSegments("/chat", StringComparison.OrdinalIgnoreCase) ? Chat(context.Request) : Page;
        if (IsEmbedded(path))
            headers["Cross-Origin-Resource-Policy"] = "cross-origin";
    }

    private static bool IsEmbedded(PathString path) =>
        path.Equals("/embed.js", StringComparison.OrdinalIgnoreCase)
        || path.StartsWithSegments("/chat", StringComparison.OrdinalIgnoreCase) || path.StartsWithSegments("/lib", StringComparison.OrdinalIgnoreCase);

    // The hash is that of an empty style sheet, which Web Chat fills through the CSSOM. Older Safari does not count wss: to 'self'.
    private string Chat(HttpRequest request)
    {
        var host = address.Url is { } url ? new HostString(url.IdnHost, url.Port).ToUriComponent() : request.Host.ToUriComponent();
        var isSecure = address.Url is { } own ? own.Scheme == Uri.UriSchemeHttps : request.IsHttps;
        return "default-src 'none'; script-src 'self'; style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='; "
            + "img-src 'self' data: blob: https:; media-src 'self' blob: https:; "
            + $"connect-src 'self' blob: {(isSecure ? "wss" : "ws")}://{host}; worker-src blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'self' {_shops}";
    }
}
