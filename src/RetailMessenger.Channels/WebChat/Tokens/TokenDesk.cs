using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.Options;

namespace RetailMessenger.Channels.WebChat.Tokens;

/// <summary>Issues tokens and reads them.</summary>
internal sealed class TokenDesk(SigningKeys keys, TimeProvider time, IOptions<WebChatOptions> options)
{
    private const string Issuer = "retail-messenger";
    private const int ConnectSeconds = 60;

    // Another process of the same shop may have a clock that is ahead.
    private const int SkewSeconds = 60;

    /// <summary>How long a token for calls is good, in seconds.</summary>
    public int TokenSeconds { get; } = (int)options.Value.TokenLifetime.TotalSeconds;

    private long Now => time.GetUtcNow().ToUnixTimeSeconds();

    /// <summary>A new customer with a conversation that is yet to be begun. The user id cannot be guessed.</summary>
    public TokenClaims NewCustomer() => new()
    {
        // Begins with the time, so that new conversations lie together in the store.
        Conversation = Guid.CreateVersion7(time.GetUtcNow()).ToString("N"),
        User = UserId.Prefix + RandomNumberGenerator.GetHexString(32, lowercase: true),
        Client = NewClient(),
    };

    public static string NewClient() => RandomNumberGenerator.GetHexString(16, lowercase: true);

    public ValueTask<string> IssueAsync(TokenClaims claims, CancellationToken cancellationToken) =>
        IssueAsync(claims, Audience.DirectLine, TokenSeconds, cancellationToken);

    /// <summary>A token that opens one socket within a minute.</summary>
    public ValueTask<string> IssueForStreamAsync(TokenClaims claims, CancellationToken cancellationToken) =>
        IssueAsync(claims with { Id = RandomNumberGenerator.GetHexString(32, lowercase: true) }, Audience.Stream, ConnectSeconds, cancellationToken);

    /// <summary>A token that finds the conversation again weeks later.</summary>
    public ValueTask<string> IssueForResumeAsync(TokenClaims claims, CancellationToken cancellationToken) =>
        IssueAsync(claims, Audience.Resume, (int)options.Value.ResumeLifetime.TotalSeconds, cancellationToken);

    /// <summary>What a token says.</summary>
    /// <exception cref="Http.Refusal">It is not ours, is for something else, or has expired.</exception>
    public async ValueTask<TokenClaims> ReadAsync(string token, string audience, CancellationToken cancellationToken)
    {
        var claims = await OpenAsync(token, audience, cancellationToken) ?? throw Http.Refusal.Forbidden("The token is not valid here.");
        return claims.Expires > Now ? claims : throw Http.Refusal.Expired();
    }

    /// <summary>What a resume token says; null when it is of no use any more.</summary>
    public async ValueTask<TokenClaims?> ReadResumeAsync(string token, CancellationToken cancellationToken) =>
        await OpenAsync(token, Audience.Resume, cancellationToken) is { } claims && claims.Expires > Now ? claims : null;

    /// <summary>Whether a token was issued within the time before now.</summary>
    public bool IsYoung(TokenClaims claims, TimeSpan age) => claims.NotBefore > Now - (long)age.TotalSeconds;

    private async ValueTask<TokenClaims?> OpenAsync(string token, string audience, CancellationToken cancellationToken)
    {
        var signer = await keys.SignerAsync(cancellationToken);
        return signer.Open(token) is { } payload
               && JsonSerializer.Deserialize(payload, WebChatJson.Default.TokenClaims) is { } claims
               && claims.Issuer == Issuer && claims.For == audience && claims.NotBefore <= Now + SkewSeconds
            ? claims
            : null;
    }

    private async ValueTask<string> IssueAsync(TokenClaims claims, string audience, int seconds, CancellationToken cancellationToken)
    {
        var signer = await keys.SignerAsync(cancellationToken);
        var now = Now;
        var issued = claims with { Issuer = Issuer, For = audience, NotBefore = now, Expires = now + seconds };
        return signer.Sign(JsonSerializer.SerializeToUtf8Bytes(issued, WebChatJson.Default.TokenClaims));
    }
}
