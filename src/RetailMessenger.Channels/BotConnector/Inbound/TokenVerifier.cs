using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace RetailMessenger.Channels.BotConnector.Inbound;

/// <summary>Verifies that a token was signed by whom it claims, for this bot and for now.</summary>
internal sealed class TokenVerifier(KeyRing keys, EntraIssuers entra, ConnectorCloud cloud, TimeProvider time, IOptions<BotConnectorOptions> options)
{
    private static readonly string[] Algorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512];
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);
    private static readonly JsonWebTokenHandler Handler = new();

    private readonly string[] _channelIssuers = [cloud.ChannelIssuer];
    private readonly string[] _entraIssuers = [.. entra.All];

    /// <summary>The key that signed the token; null when the token is not good.</summary>
    /// <exception cref="KeysUnavailableException">It cannot be told, for want of keys.</exception>
    public async ValueTask<PublishedKey?> VerifyAsync(JsonWebToken token, TokenKind kind, CancellationToken cancellationToken)
    {
        var (issuers, published) = kind == TokenKind.Channel ? (_channelIssuers, keys.Channels) : (_entraIssuers, keys.Entra);

        // What cannot be good anyway makes nobody fetch keys.
        if (string.IsNullOrEmpty(token.Kid)
            || !issuers.Contains(token.Issuer, StringComparer.Ordinal)
            || !Algorithms.Contains(token.Alg, StringComparer.Ordinal))
            return null;

        var key = await published.FindAsync(token.Kid, cancellationToken);
        if (key is null || !key.MaySignFor(token.Issuer))
            return null;

        var result = await Handler.ValidateTokenAsync(token, Rules(issuers, key.Key));
        return result.IsValid ? key : null;
    }

    private TokenValidationParameters Rules(string[] issuers, SecurityKey key) => new()
    {
        ValidIssuers = issuers,
        ValidAudience = options.Value.AppId,
        IgnoreTrailingSlashWhenValidatingAudience = false,
        IssuerSigningKey = key,
        TryAllIssuerSigningKeys = false,
        ValidAlgorithms = Algorithms,
        LifetimeValidator = (notBefore, expires, _, _) => IsNow(notBefore, expires),
    };

    private bool IsNow(DateTime? notBefore, DateTime? expires)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return expires is not null && expires > now - Skew && (notBefore is null || notBefore <= now + Skew);
    }
}
