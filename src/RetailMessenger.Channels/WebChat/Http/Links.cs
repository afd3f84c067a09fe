using Microsoft.AspNetCore.Http;
using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Channels.WebChat.Http;

/// <summary>Addresses that are handed out: on the public address, or where the request came to.</summary>
internal sealed class Links(PublicAddress address)
{
    private readonly string? _public = address.Url?.AbsoluteUri.TrimEnd('/');

    public string ToStream(HttpRequest request, string conversationId, long watermark, string streamToken)
    {
        var root = Root(request);
        return $"ws{root.AsSpan("http".Length)}/v3/directline/conversations/{Uri.EscapeDataString(conversationId)}/stream?watermark={watermark}&t={streamToken}";
    }

    public string ToAttachment(HttpRequest request, string id, string name) =>
        $"{Root(request)}/v3/directline/attachments/{id}/{Uri.EscapeDataString(name)}";

    private string Root(HttpRequest request) =>
        _public ?? $"{request.Scheme}://{(request.Host.HasValue ? request.Host.ToUriComponent() : "localhost")}{request.PathBase.ToUriComponent()}";
}
