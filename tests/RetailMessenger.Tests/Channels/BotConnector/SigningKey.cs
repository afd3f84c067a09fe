using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace RetailMessenger.Tests.Channels.BotConnector;

/// <summary>A key of those who sign tokens. It signs by the letter of RFC 7515, not with the library under test.</summary>
internal sealed class SigningKey(string id)
{
    private readonly RSA _key = RSA.Create(2048);

    public string Id { get; } = id;

    public string[]? Endorsements { get; init; }

    public string? Issuer { get; init; }

    /// <summary>The key as it is published.</summary>
    public object Published
    {
        get
        {
            var numbers = _key.ExportParameters(includePrivateParameters: false);
            var (n, e) = (Encode(numbers.Modulus!), Encode(numbers.Exponent!));
            return new { kty = "RSA", use = "sig", kid = Id, n, e, issuer = Issuer, endorsements = Endorsements };
        }
    }

    public string PublicPem => _key.ExportSubjectPublicKeyInfoPem();

    public string Sign(IReadOnlyDictionary<string, object?> claims, string algorithm = "RS256", string? kid = null)
    {
        var text = Unsigned(claims, algorithm, kid ?? Id);
        var bytes = Encoding.ASCII.GetBytes(text);
        var signature = algorithm switch
        {
            "RS384" => _key.SignData(bytes, HashAlgorithmName.SHA384, RSASignaturePadding.Pkcs1),
            "RS512" => _key.SignData(bytes, HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1),
            "PS256" => _key.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pss),
            _ => _key.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
        };
        return $"{text}.{Encode(signature)}";
    }

    public static string Unsigned(IReadOnlyDictionary<string, object?> claims, string algorithm, string kid) =>
        Encode(JsonSerializer.SerializeToUtf8Bytes(new { alg = algorithm, kid, typ = "JWT" })) + "."
        + Encode(JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, object?>(claims.Where(claim => claim.Value is not null))));

    public static string Encode(byte[] bytes) => Base64Url.EncodeToString(bytes);
}
