using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using RetailMessenger.Channels.WebChat.Http;
using RetailMessenger.Channels.WebChat.Tokens;
using RetailMessenger.Channels.WebChat.Wire;
using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Channels.WebChat.Routes;

/// <summary>
/// The embed's way in: a token without a secret, for pages of allowed origins. A caller that is no browser can claim any origin; what it gets is a
/// conversation of its own, and the rate limit bounds how many.
/// </summary>
internal sealed class SessionRoutes(
    Credentials credentials, TokenDesk tokens, ShopIdentity identity, Origins origins, IConversationLog log, Limits limits)
{
    // Tabs that were opened together resume a conversation that none of them has begun yet.
    private static readonly TimeSpan NotYetBegun = TimeSpan.FromMinutes(2);

    public async Task OpenAsync(HttpContext context)
    {
        limits.CountSession(context);
        var body = await Body.ReadOptionalAsync(context.Request, WebChatJson.Default.SessionRequest, context.RequestAborted);
        var signedIn = await identity.ReadAsync(body?.Identity);
        var (claims, resumed) = await ResumeAsync(body?.Resume, signedIn?.Customer, context.RequestAborted) ?? (tokens.NewCustomer(), false);
        claims = claims with { Customer = signedIn?.Customer, CustomerUntil = signedIn?.Until ?? 0 };
        claims = claims with { Client = TokenDesk.NewClient(), Locale = StartRoute.LocaleOf(body?.Locale) ?? claims.Locale, Origins = origins.Asking(context.Request) };
        var session = new SessionBody
        {
            ConversationId = claims.Conversation,
            Token = await tokens.IssueAsync(claims, context.RequestAborted),
            ExpiresIn = tokens.TokenSeconds,
            UserId = claims.User,
            Resume = await tokens.IssueForResumeAsync(claims, context.RequestAborted),
            Resumed = resumed,
            Identified = body?.Identity is null ? null : signedIn is not null,
        };
        await Answer.OkAsync(context, session, WebChatJson.Default.SessionBody);
    }

    /// <summary>The session id that goes into a sign-in card's address.</summary>
    public async Task GetSessionIdAsync(HttpContext context)
    {
        var claims = await credentials.ReadAnywhereAsync(context) ?? throw Refusal.Forbidden("This needs a token.");
        limits.CountCall(claims.Conversation);
        if (origins.Listed.Count == 0 && !origins.Allow(context.Request))
            throw Refusal.Forbidden("Trusted Origin list is empty.");
        if (!origins.Allow(context.Request, claims.Origins))
            throw Refusal.BadRequest("The origin is not trusted.");

        var body = new SessionIdBody(RandomNumberGenerator.GetHexString(32, lowercase: true));
        await Answer.OkAsync(context, body, WebChatJson.Default.SessionIdBody);
    }

    private async Task<(TokenClaims Claims, bool Resumed)?> ResumeAsync(string? resume, string? customer, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(resume) || await tokens.ReadResumeAsync(resume, cancellationToken) is not { } claims)
            return null;

        // What one customer has said is not for the next one who signs in on the same device, nor for whoever sits there after they have signed out.
        if (claims.Customer is not null && claims.Customer != customer)
            return null;
        if (await log.FindAsync(WebChatChannel.KeyOf(claims.Conversation), cancellationToken) is not null)
            return (claims, true);
        return tokens.IsYoung(claims, NotYetBegun) ? (claims, false) : null;
    }
}
