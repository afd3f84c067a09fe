using Microsoft.AspNetCore.Http;
using RetailMessenger.Channels.WebChat.Http;
using RetailMessenger.Channels.WebChat.Tokens;
using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Channels.WebChat.Routes;

/// <summary>Lets a client take up its conversation where it was.</summary>
internal sealed class ReconnectRoute(Credentials credentials, IConversationLog log, Limits limits, Opening opening, Watermark watermark)
{
    public async Task ReconnectAsync(HttpContext context)
    {
        var claims = await credentials.ForConversationAsync(context);
        limits.CountCall(claims.Conversation);
        var conversation = await log.FindAsync(WebChatChannel.KeyOf(claims.Conversation), context.RequestAborted)
                           ?? throw Refusal.UnknownConversation();
        var after = watermark.Read(context.Request, conversation) ?? conversation.LastSequence;
        await opening.WriteAsync(context, StatusCodes.Status200OK, claims, after);
    }
}
