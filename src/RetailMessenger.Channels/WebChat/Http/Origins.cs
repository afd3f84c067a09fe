using System.Collections.Frozen;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Channels.WebChat.Http;

/// <summary>
/// Which pages may talk to this server: the server's own (the public address, and whatever address the request came to) and those of the settings.
/// A request without an Origin header is no page of another site (browsers always send it there), or is marked by Sec-Fetch-Site.
/// </summary>
internal sealed class Origins
{
    private static readonly string[] FromHere = ["", "same-origin", "none"];

    private readonly FrozenSet<string> _listed;
    private readonly string? _public;

    public Origins(IOptions<WebChatOptions> options, PublicAddress address)
    {
        _listed = options.Value.AllowedOrigins.Select(Read).OfType<string>().ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _public = address.Url is null ? null : Of(address.Url);
    }

    /// <summary>The pages of other addresses that may talk.</summary>
    public IReadOnlyCollection<string> Listed => _listed;

    /// <summary>An origin as browsers write it; null when the text is none.</summary>
    public static string? Read(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && url is { Scheme: "http" or "https", PathAndQuery: "/", Fragment: "", UserInfo: "", Host: not "" }
            ? Of(url)
            : null;

    public bool IsListed(string origin) => _listed.Contains(origin);

    /// <summary>Whether the request may come from where it says it comes from.</summary>
    /// <param name="request">The request.</param>
    /// <param name="trusted">The origins that its token is bound to; null or empty when to none.</param>
    public bool Allow(HttpRequest request, IReadOnlyCollection<string>? trusted = null)
    {
        var origin = request.Headers.Origin;
        if (origin.Count == 0)
            return request.Headers["Sec-Fetch-Site"] is var site && (site.Count == 0 || FromHere.Contains(site.ToString()));

        return origin is [{ Length: > 0 } one] && (IsOwn(request, one) || (IsListed(one) && (trusted is not { Count: > 0 } || trusted.Contains(one))));
    }

    /// <summary>What a token is bound to that the page of this request gets: its origin, where that is one of the settings; null where it is our own.</summary>
    public IReadOnlyList<string>? Asking(HttpRequest request) =>
        request.Headers.Origin is [{ Length: > 0 } origin] && !IsOwn(request, origin) && IsListed(origin) ? [origin] : null;

    public bool IsOwn(HttpRequest request, string origin) =>
        origin.Equals(_public, StringComparison.OrdinalIgnoreCase)
        || (request.Host.HasValue && origin.Equals($"{request.Scheme}://{request.Host.Value}", StringComparison.OrdinalIgnoreCase));

    private static string Of(Uri url) => url.IsDefaultPort ? $"{url.Scheme}://{url.IdnHost}" : $"{url.Scheme}://{url.IdnHost}:{url.Port}";
}
