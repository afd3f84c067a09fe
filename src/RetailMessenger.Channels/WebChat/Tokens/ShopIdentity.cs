using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using RetailMessenger.BotFramework.Schema;
using RetailMessenger.Core.Customers.Identity;

namespace RetailMessenger.Channels.WebChat.Tokens;

/// <summary>
/// Who is signed in at the shop: a JSON Web Token that the shop's own back end signs with the secret that both know (HS256), with the shop's id of the customer as
/// <c>sub</c>, and <c>exp</c> (RFC 7519).
/// </summary>
internal sealed class ShopIdentity(TimeProvider time, IOptions<WebChatOptions> options)
{
    private const string Id = "shopCustomer";
    private const string Until = "shopCustomerUntil";
    private const int LongestId = 200;

    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false };

    /// <summary>The customer, and until when (seconds since 1970); null when the token is not the shop's, is over, or the shop has no such secret.</summary>
    public async Task<(string Customer, long Until)?> ReadAsync(string? token)
    {
        if (string.IsNullOrEmpty(token) || options.Value.IdentitySecret is not { Length: > 0 } secret)
            return null;

        var result = await _handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            IssuerSigningKey = new SymmetricSecurityKey(Encoding.UTF8.GetBytes(secret)),
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            ValidateIssuer = false,
            ValidateAudience = false,
            RequireExpirationTime = true,
            LifetimeValidator = (_, expires, _, _) => expires > time.GetUtcNow().UtcDateTime,
        });
        if (!result.IsValid || result.SecurityToken is not JsonWebToken { Subject: { Length: > 0 and <= LongestId } customer, ValidTo: var expires })
            return null;

        var end = new DateTimeOffset(expires, TimeSpan.Zero);
        var latest = time.GetUtcNow() + Longest;
        return (customer, (end < latest ? end : latest).ToUnixTimeSeconds());
    }

    /// <summary>Writes it into an account that no client has a say in.</summary>
    public static void Write(ChannelAccount account, TokenClaims claims)
    {
        if (claims.Customer is null)
            return;
        account.Properties[Id] = JsonSerializer.SerializeToElement(claims.Customer, WebChatJson.Default.String);
        account.Properties[Until] = JsonSerializer.SerializeToElement(claims.CustomerUntil, WebChatJson.Default.Int64);
    }

    /// <summary>Reads it from an account of this channel.</summary>
    public static VouchedCustomer? Read(ChannelAccount? account) =>
        account is not null
        && account.Properties.TryGetValue(Id, out var id) && id.ValueKind == JsonValueKind.String
        && account.Properties.TryGetValue(Until, out var until) && until.TryGetInt64(out var seconds)
            ? new VouchedCustomer.ById(id.GetString()!, DateTimeOffset.FromUnixTimeSeconds(seconds))
            : null;
}
