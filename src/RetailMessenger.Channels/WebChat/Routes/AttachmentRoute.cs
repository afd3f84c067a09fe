using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;
using RetailMessenger.Channels.WebChat.Http;
using RetailMessenger.Channels.WebChat.Uploads;
using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Channels.WebChat.Routes;

/// <summary>Serves what customers sent, to whoever knows the address. Nothing of it runs in a browser.</summary>
internal sealed class AttachmentRoute(IAttachments attachments)
{
    public async Task ReadAsync(HttpContext context)
    {
        var id = (string?)context.GetRouteValue("id") ?? "";
        var found = await attachments.FindAsync(id, context.RequestAborted)
                    ?? throw new Refusal(StatusCodes.Status404NotFound, "NotFound", "There is no such file.");

        var disposition = new ContentDispositionHeaderValue(ContentTypes.ArePassive(found.ContentType) ? "inline" : "attachment");
        disposition.SetHttpFileName(found.Name);
        var (response, headers) = (context.Response, context.Response.Headers);
        headers.ContentDisposition = disposition.ToString();
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        headers.CacheControl = "private, max-age=86400, immutable";
        response.ContentType = found.ContentType == "text/plain" ? "text/plain; charset=utf-8" : found.ContentType;
        response.ContentLength = found.Content.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
            await response.Body.WriteAsync(found.Content, context.RequestAborted);
    }
}
