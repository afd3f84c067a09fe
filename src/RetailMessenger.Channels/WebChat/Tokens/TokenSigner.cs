using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace RetailMessenger.Channels.WebChat.Tokens;

/// <summary>
/// JSON Web Tokens of one kind: HMAC-SHA256, header written as we write it. Any other header, and any other spelling of a signature, is refused,
/// so no algorithm can be chosen from outside.
/// </summary>
/// <param name="key">Signs; at least 32 bytes.</param>
/// <param name="previousKey">Accepted as well; null when there is none.</param>
internal sealed class TokenSigner(byte[] key, byte[]? previousKey = null)
{
    /// <summary><c>{"alg":"HS256","typ":"JWT"}</c></summary>
    public const string Header = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.";

    private const int Longest = 4096;
    private const int SignatureLength = 43;

    public string Sign(ReadOnlySpan<byte> payload)
    {
        var text = Header + Base64Url.EncodeToString(payload);
        return $"{text}.{SignatureOf(Encoding.ASCII.GetBytes(text), key)}";
    }

    /// <summary>The payload; null when the token is not ours.</summary>
    public byte[]? Open(string token)
    {
        var dot = token.Length - SignatureLength - 1;
        if (token.Length > Longest || dot <= Header.Length || token[dot] != '.' || !token.StartsWith(Header, StringComparison.Ordinal))
            return null;

        // What is not ASCII becomes a question mark, which we never sign.
        var text = Encoding.ASCII.GetBytes(token, 0, dot);
        var signature = Encoding.ASCII.GetBytes(token, dot + 1, SignatureLength);
        if (!IsSignedWith(key, text, signature) && (previousKey is null || !IsSignedWith(previousKey, text, signature)))
            return null;

        return Base64Url.DecodeFromUtf8(text.AsSpan(Header.Length));
    }

    private static bool IsSignedWith(byte[] key, byte[] text, byte[] signature) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(SignatureOf(text, key)), signature);

    private static string SignatureOf(ReadOnlySpan<byte> text, byte[] key)
    {
        Span<byte> signature = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, text, signature);
        return Base64Url.EncodeToString(signature);
    }
}
