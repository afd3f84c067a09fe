using System.Security.Cryptography;
using System.Text;

namespace RetailMessenger.Channels.Messenger;

/// <summary>
/// Meta's signatures: HMAC-SHA256 with the app secret over the raw body, and the proof that a call to the Graph API comes from the app
/// (https://developers.facebook.com/docs/messenger-platform/webhooks, https://developers.facebook.com/docs/graph-api/guides/secure-requests).
/// </summary>
internal static class MessengerSignature
{
    public const string Header = "X-Hub-Signature-256";

    private const string Prefix = "sha256=";

    /// <summary>Whether one of the secrets signed the body.</summary>
    /// <param name="header">The header's only value; null when it is missing or there twice.</param>
    /// <param name="body">The body as it arrived.</param>
    /// <param name="secrets">The secrets that are good now.</param>
    public static bool IsValid(string? header, ReadOnlySpan<byte> body, params ReadOnlySpan<string?> secrets)
    {
        Span<byte> claimed = stackalloc byte[HMACSHA256.HashSizeInBytes];
        if (header is null || !header.StartsWith(Prefix, StringComparison.Ordinal) || header.Length != Prefix.Length + (2 * claimed.Length)
            || Convert.FromHexString(header.AsSpan(Prefix.Length), claimed, out _, out _) != System.Buffers.OperationStatus.Done)
        {
            return false;
        }

        var isValid = false;
        Span<byte> actual = stackalloc byte[HMACSHA256.HashSizeInBytes];
        foreach (var secret in secrets)
        {
            if (string.IsNullOrEmpty(secret))
                continue;
            HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body, actual);
            isValid |= CryptographicOperations.FixedTimeEquals(claimed, actual);
        }

        return isValid;
    }

    /// <summary>The header for a body.</summary>
    public static string Of(ReadOnlySpan<byte> body, string secret) =>
        Prefix + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body));

    /// <summary>The proof that goes with an access token.</summary>
    public static string Proof(string accessToken, string secret) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(accessToken)));
}
