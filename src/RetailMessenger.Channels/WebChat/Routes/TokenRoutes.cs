using Microsoft.AspNetCore.Http;
using RetailMessenger.Channels.WebChat.Http;
using RetailMessenger.Channels.WebChat.Tokens;
using RetailMessenger.Channels.WebChat.Wire;

namespace RetailMessenger.Channels.WebChat.Routes;

/// <summary>Tokens for the shop's own back end, and new ones for old ones.</summary>
internal sealed class TokenRoutes(Credentials credentials, TokenDesk tokens, Origins origins, Limits limits)
{
    private const int MostOrigins = 20;

    public async Task GenerateAsync(HttpContext context)
    {
        credentials.RequireSecret(context);
        var body = await Body.ReadOptionalAsync(context.Request, WebChatJson.Default.GenerateRequest, context.RequestAborted);
        var claims = tokens.NewCustomer() with { Origins = ReadOrigins(body?.TrustedOrigins) };
        if (body?.User is { } user)
        {
            UserId.Check(user);
            if (user.Id is not null && !UserId.IsBound(user.Id))
                throw Refusal.BadRequest($"user.id must begin with \"{UserId.Prefix}\".");
            claims = claims with { User = user.Id ?? claims.User, Name = user.Name };
        }

        await WriteAsync(context, claims);
    }

    public async Task RefreshAsync(HttpContext context)
    {
        var claims = await credentials.ReadAsync(context) ?? throw Refusal.Forbidden("A secret does not expire and is not refreshed.");
        limits.CountCall(claims.Conversation);
        await WriteAsync(context, claims);
    }

    private List<string>? ReadOrigins(IReadOnlyList<string?>? trusted)
    {
        if (trusted is not { Count: > 0 })
            return null;
        if (trusted.Count > MostOrigins)
            throw Refusal.BadRequest($"trustedOrigins has at most {MostOrigins} entries.");

        var read = trusted.Select(Http.Origins.Read).ToList();
        return read.All(origin => origin is not null && origins.IsListed(origin))
            ? read.OfType<string>().ToList()
            : throw Refusal.BadRequest(
                $"trustedOrigins may only name origins that {WebChatOptions.Section}:{nameof(WebChatOptions.AllowedOrigins)} allows.");
    }

    private async Task WriteAsync(HttpContext context, TokenClaims claims)
    {
        var body = new ConversationBody
        {
            ConversationId = claims.Conversation,
            Token = await tokens.IssueAsync(claims, context.RequestAborted),
            ExpiresIn = tokens.TokenSeconds,
        };
        await Answer.OkAsync(context, body, WebChatJson.Default.ConversationBody);
    }
}
