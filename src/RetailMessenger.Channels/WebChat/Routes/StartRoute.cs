using Microsoft.AspNetCore.Http;
using RetailMessenger.Channels.WebChat.Http;
using RetailMessenger.Channels.WebChat.Tokens;
using RetailMessenger.Channels.WebChat.Wire;

namespace RetailMessenger.Channels.WebChat.Routes;

/// <summary>Begins conversations.</summary>
internal sealed class StartRoute(Credentials credentials, TokenDesk tokens, Inbox inbox, Opening opening)
{
    private const int LongestLocale = 35;

    public async Task StartAsync(HttpContext context)
    {
        var token = await credentials.ReadAsync(context);
        var body = await Body.ReadOptionalAsync(context.Request, WebChatJson.Default.StartRequest, context.RequestAborted);
        var claims = ClaimsOf(token, body?.User);
        var isNew = await inbox.StartAsync(context, claims, LocaleOf(body?.Locale), isLimited: token is not null);
        await opening.WriteAsync(context, isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK, claims, 0);
    }

    /// <summary>A language tag, or null for what cannot be one.</summary>
    public static string? LocaleOf(string? text) => text is { Length: > 0 and <= LongestLocale } && !text.Any(char.IsControl) ? text : null;

    // The holder of the secret begins a new conversation each time and says for whom; a token says both itself.
    private TokenClaims ClaimsOf(TokenClaims? token, UserBody? user)
    {
        if (user is not null)
            UserId.Check(user);
        if (UserId.IsBound(user?.Id) && user!.Id != token?.User)
            throw Refusal.BadRequest($"user.id begins with \"{UserId.Prefix}\" and is not the token's user.");
        if (token is not null)
            return token with { Name = token.Name ?? user?.Name };

        var claims = tokens.NewCustomer();
        return string.IsNullOrEmpty(user?.Id) ? claims with { Name = user?.Name } : claims with { User = user.Id, Name = user.Name };
    }
}
