using Microsoft.AspNetCore.Http;
using RetailMessenger.Channels.WebChat.Http;
using RetailMessenger.Channels.WebChat.Tokens;
using RetailMessenger.Channels.WebChat.Wire;

namespace RetailMessenger.Channels.WebChat.Routes;

/// <summary>Hands a client what it needs to talk: a fresh token, and where its socket is.</summary>
internal sealed class Opening(TokenDesk tokens, Links links)
{
    /// <summary>Answers a start or a reconnect.</summary>
    /// <param name="context">The request.</param>
    /// <param name="status">200 or 201.</param>
    /// <param name="claims">Who calls.</param>
    /// <param name="watermark">The socket replays what comes after.</param>
    public async Task WriteAsync(HttpContext context, int status, TokenClaims claims, long watermark)
    {
        var streamToken = await tokens.IssueForStreamAsync(claims, context.RequestAborted);
        var body = new ConversationBody
        {
            ConversationId = claims.Conversation,
            Token = await tokens.IssueAsync(claims, context.RequestAborted),
            ExpiresIn = tokens.TokenSeconds,
            StreamUrl = links.ToStream(context.Request, claims.Conversation, watermark, streamToken),
        };
        await Answer.WriteAsync(context, status, body, WebChatJson.Default.ConversationBody);
    }
}
