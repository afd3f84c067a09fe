using Microsoft.IdentityModel.JsonWebTokens;

namespace RetailMessenger.Channels.BotConnector.Inbound;

/// <summary>What tokens say of those who show them.</summary>
internal static class TokenClaims
{
    private static readonly string[] ChannelAudiences = ["https://api.botframework.com", "https://api.botframework.us"];

    /// <summary>Tells kinds of tokens from each other by what they say, before anything of it is verified.</summary>
    public static TokenKind KindOf(JsonWebToken token, EntraIssuers issuers)
    {
        if (IsOfBot(token))
            return TokenKind.Bot;
        return issuers.All.Contains(token.Issuer) ? TokenKind.Self : TokenKind.Channel;
    }

    /// <summary>
    /// The application that the token was given to: version 1 names it in <c>appid</c>, version 2 in <c>azp</c>. Null for other versions.
    /// </summary>
    public static string? CallerOf(JsonWebToken token) => Read(token, "ver") switch
    {
        "" or "1.0" => Read(token, "appid"),
        "2.0" => Read(token, "azp"),
        _ => null,
    };

    /// <summary>The claim of a channel where its conversations take answers.</summary>
    public static string? ServiceUrlOf(JsonWebToken token) => Read(token, "serviceurl");

    private static bool IsOfBot(JsonWebToken token)
    {
        var audience = token.Audiences.FirstOrDefault();
        return CallerOf(token) is { Length: > 0 } caller
               && !string.IsNullOrEmpty(audience) && !ChannelAudiences.Contains(audience, StringComparer.Ordinal)
               && caller != audience;
    }

    private static string? Read(JsonWebToken token, string claim) =>
        token.TryGetPayloadValue<object>(claim, out var value) && value is string text ? text : null;
}
