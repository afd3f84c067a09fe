using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.Channels.WebChat.Http;
using RetailMessenger.Core.Conversations;

namespace RetailMessenger.Channels.WebChat.Tokens;

/// <summary>Who calls: the holder of a token, which is good for one conversation, or of the site's secret, which is good for all.</summary>
internal sealed class Credentials(
    TokenDesk tokens, SpentTokens spent, Origins origins, IConversationLog log, IOptions<WebChatOptions> options)
{
    private const string Scheme = "Bearer ";

    private readonly byte[]? _secret = HashOf(options.Value.Secret);
    private readonly byte[]? _previousSecret = HashOf(options.Value.PreviousSecret);

    /// <summary>The claims of the caller's token; null for the holder of the secret.</summary>
    /// <exception cref="Refusal">The caller is neither, or calls from a page that its token is not for.</exception>
    public async ValueTask<TokenClaims?> ReadAsync(HttpContext context) => await ReadAnywhereAsync(context) is { } claims ? Trusted(context, claims) : null;

    /// <summary>As <see cref="ReadAsync"/>, from whichever page.</summary>
    public async ValueTask<TokenClaims?> ReadAnywhereAsync(HttpContext context)
    {
        var credential = ReadHeader(context.Request);
        if (!credential.StartsWith(TokenSigner.Header, StringComparison.Ordinal))
            return IsSecret(credential) ? null : throw Refusal.Forbidden("The token or secret is not valid.");

        return await tokens.ReadAsync(credential, Audience.DirectLine, context.RequestAborted);
    }

    /// <summary>Refuses whoever does not hold the secret.</summary>
    public void RequireSecret(HttpContext context)
    {
        if (_secret is null)
        {
            throw Refusal.Forbidden(
                $"Tokens are given out for the site's secret, and none is set: set {WebChatOptions.Section}:{nameof(WebChatOptions.Secret)}.");
        }

        if (!IsSecret(ReadHeader(context.Request)))
            throw Refusal.Forbidden("This needs the site's secret.");
    }

    /// <summary>Who may act in the conversation of the address. The holder of the secret acts as the conversation's own customer.</summary>
    public async ValueTask<TokenClaims> ForConversationAsync(HttpContext context)
    {
        var conversation = ConversationOf(context);
        if (await ReadAsync(context) is { } claims)
            return InConversation(claims, conversation);

        var found = await log.FindAsync(WebChatChannel.KeyOf(conversation), context.RequestAborted) ?? throw Refusal.UnknownConversation();
        var user = SchemaJson.Read<ConversationReference>(found.Reference).User;
        return new TokenClaims { Conversation = conversation, User = user?.Id ?? "", Name = user?.Name, Client = TokenDesk.NewClient() };
    }

    /// <summary>Who may open the socket of the address.</summary>
    public async ValueTask<TokenClaims> ForStreamAsync(HttpContext context)
    {
        if (context.Request.Query["t"] is not [{ Length: > 0 } token])
            throw Refusal.Unauthorized("A stream is opened with the streamUrl of a start or a reconnect.");

        var claims = await tokens.ReadAsync(token, Audience.Stream, context.RequestAborted);
        InConversation(Trusted(context, claims), ConversationOf(context));
        return spent.Spend(claims) ? claims : throw Refusal.Forbidden("A streamUrl opens one stream. Get a new one by a reconnect.");
    }

    private static string ConversationOf(HttpContext context) => (string?)context.GetRouteValue("conversation") ?? "";

    private static TokenClaims InConversation(TokenClaims claims, string conversation) =>
        claims.Conversation == conversation ? claims : throw Refusal.Forbidden("The token is for another conversation.");

    private static string ReadHeader(HttpRequest request) =>
        request.Headers.Authorization is [{ Length: > 7 } header] && header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? header[Scheme.Length..].Trim()
            : throw Refusal.Unauthorized("Expected the header \"Authorization: Bearer\" with a token or secret.");

    private static byte[]? HashOf(string? secret) => secret is null ? null : SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    private static bool AreSame(byte[]? secret, byte[] shown) => secret is not null && CryptographicOperations.FixedTimeEquals(secret, shown);

    // Hashes have one length, so that the comparison tells nothing of the secret's.
    private bool IsSecret(string shown)
    {
        var hash = HashOf(shown)!;
        return AreSame(_secret, hash) | AreSame(_previousSecret, hash);
    }

    private TokenClaims Trusted(HttpContext context, TokenClaims claims) =>
        origins.Allow(context.Request, claims.Origins) ? claims : throw Refusal.Forbidden("The token is not for this origin.");
}
