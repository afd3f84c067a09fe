using System.Buffers.Text;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace RetailMessenger.Channels.BotConnector.Outbound;

/// <summary>
/// A token that the bot signs itself, in place of a secret
/// (https://learn.microsoft.com/entra/identity-platform/certificate-credentials).
/// </summary>
internal static class ClientAssertion
{
    public const string Type = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    // Its times would be the machine's, not those of the clock that we are given.
    private static readonly JsonWebTokenHandler Handler = new() { SetDefaultTimesOnTokenCreation = false };

    /// <param name="appId">The bot.</param>
    /// <param name="tokenAddress">The address it will be posted to.</param>
    /// <param name="certificate">Signs; Entra knows its public half.</param>
    /// <param name="now">The time.</param>
    public static string Sign(string appId, Uri tokenAddress, X509Certificate2 certificate, DateTimeOffset now)
    {
        using var key = certificate.GetRSAPrivateKey() ?? throw new CryptographicException("The certificate has no RSA private key.");
        var descriptor = new SecurityTokenDescriptor
        {
            Audience = tokenAddress.AbsoluteUri,
            Issuer = appId,
            NotBefore = now.UtcDateTime,
            IssuedAt = now.UtcDateTime,
            Expires = (now + Lifetime).UtcDateTime,
            Claims = new Dictionary<string, object>(StringComparer.Ordinal)
            {
                [JwtRegisteredClaimNames.Sub] = appId,
                [JwtRegisteredClaimNames.Jti] = Guid.NewGuid().ToString(),
            },
            AdditionalHeaderClaims = new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["x5t#S256"] = Base64Url.EncodeToString(certificate.GetCertHash(HashAlgorithmName.SHA256)),
            },

            // A cached signer would be used again with a key that is disposed of here.
            SigningCredentials = new SigningCredentials(new RsaSecurityKey(key), SecurityAlgorithms.RsaSsaPssSha256)
            {
                CryptoProviderFactory = new CryptoProviderFactory { CacheSignatureProviders = false },
            },
        };
        return Handler.CreateToken(descriptor);
    }
}
