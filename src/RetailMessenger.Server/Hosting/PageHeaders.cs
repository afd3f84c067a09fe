using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Server.Hosting;

/// <summary>What browsers are told about our pages; the values and their reasons stand in the web chat's own guide.</summary>
internal sealed class PageHeaders(IConfiguration configuration, PublicAddress address)
{
    private const string Page =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; frame-src 'self'; base-uri 'none'; "
        + "form-action 'none'; frame-ancestors 'self'";

    private readonly string _shops = string.Join(
        ' ', configuration.GetSection("Channels:WebChat:AllowedOrigins").GetChildren().Select(origin => origin.Value?.TrimEnd('/')));

    public void Add(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        if (context.Request.Path == "/")
        {
            headers.ContentSecurityPolicy = Page;
        }
        else if (IsEmbedded(context.Request.Path))
        {
            headers["Cross-Origin-Resource-Policy"] = "cross-origin";
            if (context.Request.Path.StartsWithSegments("/chat", StringComparison.Ordinal))
                headers.ContentSecurityPolicy = Chat(context.Request);
        }
    }

    private static bool IsEmbedded(PathString path) =>
        path == "/embed.js" || path.StartsWithSegments("/chat", StringComparison.Ordinal) || path.StartsWithSegments("/lib", StringComparison.Ordinal);

    // The hash is that of an empty style sheet, which Web Chat fills through the CSSOM. Older Safari does not count wss: to 'self'.
    private string Chat(HttpRequest request)
    {
        var self = address.Url is { } url ? $"{(url.Scheme == "https" ? "wss" : "ws")}://{url.Authority}" : $"{(request.IsHttps ? "wss" : "ws")}://{request.Host}";
        return "default-src 'none'; script-src 'self'; style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='; "
            + "img-src 'self' data: blob: https:; media-src 'self' blob: https:; "
            + $"connect-src 'self' blob: {self}; worker-src blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'self' {_shops}";
    }
}
