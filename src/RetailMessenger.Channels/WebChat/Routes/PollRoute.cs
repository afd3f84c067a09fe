using Microsoft.AspNetCore.Http;
using RetailMessenger.Channels.WebChat.Http;
using RetailMessenger.Channels.WebChat.Streams;
using RetailMessenger.Channels.WebChat.Tokens;
using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Channels.WebChat.Routes;

/// <summary>What was said, page by page, for clients without a socket.</summary>
internal sealed class PollRoute(Credentials credentials, IConversationLog log, Limits limits, Watermark watermark)
{
    private const int Page = 100;

    public async Task ReadAsync(HttpContext context)
    {
        var claims = await credentials.ForConversationAsync(context);
        limits.CountCall(claims.Conversation);
        var key = WebChatChannel.KeyOf(claims.Conversation);
        var conversation = await log.FindAsync(key, context.RequestAborted) ?? throw Refusal.UnknownConversation();
        var after = watermark.Read(context.Request, conversation) ?? 0;
        var entries = await log.ReadAsync(key, after, null, Page, context.RequestAborted);

        context.Response.ContentType = Answer.Json;
        var set = new ActivitySet(context.Response.BodyWriter, after);
        foreach (var entry in entries)
            set.Add(entry);
        set.End();
        await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
    }
}
